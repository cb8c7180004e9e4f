import { request } from "node:http";
import { Socket } from "node:net";
import type { buildConnector } from "undici";
import type { Connect } from "../connections-underway.js";
import type { TlsSides } from "../tls-settings.js";
import { ProxyError, UnreachableProxyError } from "./proxy-error.js";

/** A proxy tries to reach the server meanwhile, which mostly has a limit of one minute. */
const LONGEST_ANSWER_MS = 120_000;

/** What makes connections: undici's function, since this package does not depend on undici. */
export type BuildConnector = typeof buildConnector;

/** Connects to where undici wants to. */
export function directly(build: BuildConnector, tls: object): Connect {
  const connector = build(tls);
  return (target, done, show) => {
    // The types do not tell that it returns the socket.
    const socket: unknown = connector(target, done);
    if (socket instanceof Socket) show(socket);
  };
}

/** Connects to a proxy, wherever undici wants to. */
export function toProxy(build: BuildConnector, proxy: URL, tls: TlsSides): Connect {
  const connect = directly(build, tls.proxy);
  const hostname = proxy.hostname.replace(/^\[|\]$/g, "");
  const { host, port, protocol } = proxy;
  return (_target, done, show) =>
    connect(
      { hostname, host, port, protocol },
      (...outcome) => {
        const [error] = outcome;
        if (error === null) return done(...outcome);
        done(new UnreachableProxyError("The proxy was not reached", { cause: error }), null);
      },
      show,
    );
}

/** Connects to a server through a tunnel that a proxy makes. */
export function throughTunnel(build: BuildConnector, proxy: URL, tls: TlsSides): Connect {
  const connect = toProxy(build, proxy, tls);
  const inTunnel = build(tls.instance);
  return (target, done, show) =>
    connect(
      target,
      (...outcome) => {
        const [error, socket] = outcome;
        if (error !== null) return done(...outcome);
        askForTunnel(socket, authority(target), proxy, (refusal) => {
          if (refusal !== undefined) {
            socket.destroy();
            done(refusal, null);
          } else if (target.protocol === "https:") inTunnel({ ...target, httpSocket: socket }, done);
          else done(null, socket);
        });
      },
      show,
    );
}

function askForTunnel(
  socket: Socket,
  server: string,
  proxy: URL,
  done: (refusal: ProxyError | undefined) => void,
): void {
  const connecting = request({
    method: "CONNECT",
    path: server,
    headers: {
      Host: server,
      Connection: "keep-alive",
      "Proxy-Connection": "keep-alive",
      ...proxyAuthorization(proxy),
    },
    createConnection: () => socket,
  });
  const late = new ProxyError("the proxy did not say in time whether it leads to the server", {});
  const limit = setTimeout(() => connecting.destroy(late), LONGEST_ANSWER_MS);
  connecting
    .once("connect", ({ statusCode: status = 0 }, _, head) => {
      clearTimeout(limit);
      if (status < 200 || status > 299) return done(new ProxyError("the proxy makes no tunnel", { status }));
      if (head.length > 0) socket.unshift(head);
      done(undefined);
    })
    .on("error", (cause) => {
      clearTimeout(limit);
      const lost = "the proxy closed the connection before it led to the server";
      done(cause instanceof ProxyError ? cause : new ProxyError(lost, { cause }));
    })
    .end();
}

function authority({ hostname, host = hostname, port, protocol }: buildConnector.Options): string {
  return port ? host : `${host}:${protocol === "https:" ? 443 : 80}`;
}

/** The header that carries the user and password of the proxy's URL. */
export function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "Proxy-Authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
