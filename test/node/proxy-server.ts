import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import { connect, type Socket } from "node:net";
import { listenOnLoopback } from "../support/recording-server.js";

/** One request to the proxy: `CONNECT host:port`, or `GET http://host/path`. */
export interface ProxiedRequest {
  method: string;
  target: string;
  headers: IncomingHttpHeaders;
}

/** What a proxy does otherwise than let everybody through. */
export interface ProxyRules {
  /** `user:password` that it asks for. */
  credentials?: string;
  /** The status with which it refuses tunnels; `"none"` closes the connection without an answer, `"never"` lets it wait. */
  tunnelStatus?: number | "none" | "never";
  /** Called when a tunnel is asked for; the proxy goes on when it is done. */
  onTunnel?(): void | Promise<void>;
  /** How it answers plain HTTP itself, with status and headers. */
  answer?: [status: number, headers: OutgoingHttpHeaders];
  /** Port on loopback to which it sends everything, whatever host is asked for. */
  everythingTo?: number;
}

/** An HTTP proxy on loopback that records what it gets to see. */
export interface ProxyServer {
  /** With `user:password@` in it when credentials are given. */
  url(credentials?: string): string;
  requests: ProxiedRequest[];
  /** Everything that went through its tunnels towards servers. */
  tunnelled(): Buffer;
  /** The most connections to the proxy that were open at a time. */
  mostConnections(): number;
  /** Resolves when no connection to the proxy is open any more. */
  deserted(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a proxy that forwards plain HTTP and makes tunnels. */
export async function startProxy({
  credentials,
  tunnelStatus,
  everythingTo,
  onTunnel,
  answer,
}: ProxyRules = {}): Promise<ProxyServer> {
  const requests: ProxiedRequest[] = [];
  const bytes: Buffer[] = [];
  const open = new Set<Socket>();
  let most = 0;

  const admits = (incoming: IncomingMessage): boolean => {
    const { method = "", url: target = "", headers } = incoming;
    requests.push({ method, target, headers });
    const wanted = `Basic ${Buffer.from(credentials ?? "").toString("base64")}`;
    return credentials === undefined || headers["proxy-authorization"] === wanted;
  };

  const server = createServer((incoming, response) => {
    if (admits(incoming)) {
      if (answer === undefined) return forward(incoming, response, everythingTo);
      incoming.resume();
      response.writeHead(...answer).end("<title>from the proxy</title>");
      return;
    }
    response.writeHead(407, { "Proxy-Authenticate": 'Basic realm="proxy"' }).end("<h1>Who are you?</h1>");
  });
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on("close", () => open.delete(socket));
  });
  server.on("connect", async (incoming: IncomingMessage, socket: Socket) => {
    const status = admits(incoming) ? (tunnelStatus ?? 200) : 407;
    socket.on("error", () => {});
    await onTunnel?.();
    if (status === "never") {
      socket.on("end", () => socket.end()).resume();
      return;
    }
    if (status === "none") {
      socket.destroy();
      return;
    }
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(everythingTo ?? Number(incoming.url?.split(":").at(-1)), "127.0.0.1");
    socket.on("data", (chunk: Buffer) => bytes.push(chunk));
    socket.on("error", () => onward.destroy()).on("close", () => onward.destroy());
    onward.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    onward.once("connect", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
  });

  const port = await listenOnLoopback(server);
  return {
    url: (user) => `http://${user === undefined ? "" : `${user}@`}localhost:${port}`,
    requests,
    tunnelled: () => Buffer.concat(bytes),
    mostConnections: () => most,
    async deserted() {
      while (open.size > 0) await Promise.all([...open].map((socket) => once(socket, "close")));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  everythingTo: number | undefined,
): void {
  const { pathname, search, port } = new URL(incoming.url ?? "");
  const { "proxy-authorization": _, "proxy-connection": __, ...headers } = incoming.headers;
  const onward = request(
    {
      host: "127.0.0.1",
      port: everythingTo ?? Number(port),
      path: pathname + search,
      method: incoming.method,
      headers,
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on("error", () => response.destroy());
  incoming.pipe(onward);
}
