import { once } from "node:events";
import { createServer as createPlainServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, createServer, type Server, type Socket } from "node:net";
import { listenOnLoopback } from "../../support/recording-server.js";
import { createSelfSignedCertificate } from "../../support/tls-certificate.js";
import type { ConnectionFault, Endpoint } from "./fault.js";

/** A wait goes on while nobody can be reached: the caller gives it up within its second look. */
const givesUpWait: ConnectionFault["givesUpWait"] = ({ type }, nth) => type === "request" && nth === 3;

/** Faults that strike before there is HTTP. */
export const CONNECTION_FAULTS: readonly ConnectionFault[] = [
  { name: "refused", open: refused, givesUpWait },
  // The resolver itself refuses so long a label: no question leaves the machine.
  {
    name: "no such host",
    open: async () => ({ url: `http://${"a".repeat(64)}.invalid`, close: async () => {} }),
    givesUpWait,
  },
  { name: "unknown CA", open: () => tlsServer("localhost", false) },
  { name: "another host in the certificate", open: () => tlsServer("other.example", true) },
  {
    name: "https: to a plain port",
    open: () => served(createPlainServer(), (port) => `https://localhost:${port}`),
  },
  {
    name: "http: to a TLS port",
    givesUpWait,
    open: () => served(createTlsServer(createSelfSignedCertificate()), (port) => `http://127.0.0.1:${port}`),
  },
];

/** A port that nobody listens on, and that nobody else is given meanwhile. */
async function refused(): Promise<Endpoint> {
  const server = createServer();
  const holder = connect(await listenOnLoopback(server), "127.0.0.1");
  await once(holder, "connect");
  return {
    url: `http://127.0.0.1:${holder.localPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        holder.destroy();
      }),
  };
}

async function tlsServer(host: string, trusted: boolean): Promise<Endpoint> {
  const certificate = createSelfSignedCertificate(host);
  const endpoint = await served(createTlsServer(certificate), (port) => `https://localhost:${port}`);
  return trusted ? { ...endpoint, ca: certificate.cert } : endpoint;
}

async function served(server: Server, urlOf: (port: number) => string): Promise<Endpoint> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  server.on("request", (_, response) => response.writeHead(599).end("nothing should have arrived"));
  const url = urlOf(await listenOnLoopback(server));
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
