import type { RunLogEntry } from "datamasque-client";
import { type Answer, json } from "../support/recording-server.js";
import { inTurn, type RecordedClient, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";

/** What the server says at one look: the status of the run, then its log. */
export interface Scene {
  status: string;
  /** Entries, or a log in plain text. */
  log: readonly RunLogEntry[] | string;
  /** Answers instead of the log. */
  failure?: Answer;
}

/** A log entry, told from others by its number. */
export function entry(number: number, message = `step ${number}`): RunLogEntry {
  return { timestamp: `2026-08-20T01:00:0${number}.000000`, log_level: 20, message };
}

/** A server that plays the scenes one after the other, one for each look, the last one for ever. */
export function logServer(...scenes: Scene[]): Promise<RecordedClient> {
  const runs = inTurn(
    ...scenes.map(
      ({ status }): Answer =>
        (_, response) =>
          json(response, 200, runBody(status)),
    ),
  );
  const logs = inTurn(...scenes.map(({ log, failure }) => failure ?? logAnswer(log)));
  return recordedClient((request, response) =>
    request.path.endsWith("/log/") ? logs(request, response) : runs(request, response),
  );
}

function logAnswer(log: Scene["log"]): Answer {
  return (_, response) => {
    if (typeof log === "string") response.writeHead(200, { "Content-Type": "text/plain" }).end(log);
    else json(response, 200, log);
  };
}
