import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";

/** One request as it arrived on the wire. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Every header name and value in the order and spelling in which they arrived. */
  rawHeaders: string[];
  body: Buffer;
}

/** Answers one request; what it does not answer is a fault of the test and ends as a 599. */
export type Answer = (request: RecordedRequest, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server on loopback that records what arrives and answers as the test says. */
export interface RecordingServer {
  url: string;
  requests: RecordedRequest[];
  /** `METHOD /path` of every request, in order of arrival. */
  calls(): string[];
  /** Faults of the handler itself, which no client may hide. */
  faults: unknown[];
  close(): Promise<void>;
}

/** Starts a server on a free port; requests are recorded once their body has arrived. */
export async function startRecordingServer(answer: Answer): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const faults: unknown[] = [];
  // A test that holds the event loop for seconds must not lose an idle connection by it.
  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
      const url = new URL(incoming.url ?? "/", "http://recording.invalid");
      const request: RecordedRequest = {
        method: incoming.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        rawHeaders: incoming.rawHeaders,
        body: Buffer.concat(chunks),
      };
      requests.push(request);
      await answer(request, response);
      if (!response.headersSent && !response.destroyed) {
        faults.push(new Error(`unexpected request: ${request.method} ${request.path}`));
        response.writeHead(599).end("the test did not expect this request");
      }
    } catch (error) {
      faults.push(error);
      response.destroy();
    }
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  return {
    url,
    requests,
    faults,
    calls: () => requests.map(({ method, path }) => `${method} ${path}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** Lets a server listen on a free port of loopback and returns the port. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** Something that can be waited for and is brought about by hand. */
export interface Gate {
  opened: Promise<void>;
  open(): void;
}

/** Makes a closed gate, so that a test decides when an answer leaves the server. */
export function closedGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
