import { onTestFinished } from "vitest";
import { type RecordingServer, startRecordingServer } from "../support/recording-server.js";

/** Starts a server on another origin, at which nothing must arrive; tests look at its `requests`. */
export async function startElsewhere(): Promise<RecordingServer> {
  const elsewhere = await startRecordingServer(
    (_request, response) => void response.writeHead(200).end("{}"),
  );
  onTestFinished(() => elsewhere.close());
  return elsewhere;
}
