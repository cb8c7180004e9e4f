import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { listenOnLoopback } from "./listen.js";

/** One upload as it arrived, without its bytes. */
export interface ReceivedUpload {
  authorization: string | undefined;
  contentType: string | undefined;
  contentLength: string | undefined;
  /** How many bytes arrived, and what they were. */
  bytes: number;
  sha256: string;
}

/** A server that hands out tokens `k1`, `k2`, … and takes in uploads without keeping them. */
export interface UploadServer {
  url: string;
  uploads: ReceivedUpload[];
  logins: number;
}

/** Answers an upload, with its body unread, or with `received` once it is read. */
export type UploadAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  received: () => Promise<ReceivedUpload>,
) => void | Promise<void>;

/** Starts such a server for the running test. */
export async function startUploadServer(answer: UploadAnswer): Promise<UploadServer> {
  const uploads: ReceivedUpload[] = [];
  const state: UploadServer = { url: "", uploads, logins: 0 };
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    if (request.url === "/api/auth/token/login/") {
      request.resume();
      state.logins += 1;
      response.writeHead(200, { "Content-Type": "application/json" }).end(`{"key":"k${state.logins}"}`);
      return;
    }
    try {
      await answer(request, response, () => receive(request));
    } catch {
      // A client that breaks off is what some tests are about.
      response.destroy();
    }
  });
  async function receive(request: IncomingMessage): Promise<ReceivedUpload> {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of request) {
      bytes += chunk.length;
      hash.update(chunk);
    }
    const { authorization, "content-type": contentType, "content-length": contentLength } = request.headers;
    const upload = { authorization, contentType, contentLength, bytes, sha256: hash.digest("hex") };
    uploads.push(upload);
    return upload;
  }
  state.url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return state;
}
