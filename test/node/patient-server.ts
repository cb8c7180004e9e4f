import { createServer, type Server } from "node:http";
import { listenOnLoopback } from "./tls-front.js";

/** A server that keeps idle connections for far longer than a test may take. */
export interface PatientServer {
  url: string;
  /** How many requests arrived. */
  count(): number;
  close(): Promise<void>;
}

/** Starts a server that answers every request with `body`, and invites clients to keep the connection. */
export async function startPatientServer(body = "patience"): Promise<PatientServer> {
  let requests = 0;
  const server: Server = createServer((_, response) => {
    requests += 1;
    response.end(body);
  });
  server.keepAliveTimeout = 300_000;
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
