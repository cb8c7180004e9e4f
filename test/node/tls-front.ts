import { connect, type Socket } from "node:net";
import { createServer, type TlsOptions } from "node:tls";
import { type Answer, json, listenOnLoopback } from "../support/recording-server.js";

/** A TLS server that hands everything on to a plain server: whatever listens there speaks TLS here. */
export interface TlsFront {
  /** On `localhost`, which the test certificates name. */
  url: string;
  port: number;
  /** The fingerprint of each client's certificate, `undefined` for a client without one. */
  clients: (string | undefined)[];
  /** How many connections were made, also by clients that broke off, and how many were open at a time at most. */
  counts: { made: number; most: number };
  close(): Promise<void>;
}

/** Puts TLS in front of the server at `target`, an `http:` URL on loopback. */
export async function startTlsFront(target: string, tls: TlsOptions): Promise<TlsFront> {
  const port = Number(new URL(target).port);
  const clients: (string | undefined)[] = [];
  const counts = { made: 0, most: 0 };
  const open = new Set<Socket>();
  const server = createServer(tls, (outer) => {
    const inner = connect(port, "127.0.0.1");
    clients.push(outer.getPeerCertificate().fingerprint256);
    outer.on("error", () => inner.destroy()).on("close", () => inner.destroy());
    inner.on("error", () => outer.destroy()).on("close", () => outer.destroy());
    outer.pipe(inner).pipe(outer);
  });
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    counts.made += 1;
    counts.most = Math.max(counts.most, open.size);
    socket.on("close", () => open.delete(socket));
  });
  const own = await listenOnLoopback(server);
  return {
    url: `https://localhost:${own}`,
    port: own,
    clients,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Answers logins with a token and everything else with an empty list. */
export const emptyDataMasque: Answer = (request, response) => {
  if (request.path === "/api/auth/token/login/") return json(response, 200, { key: "token-of-a-test" });
  json(response, 200, []);
};
