import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { htmlPage } from "../../http/responses.js";
import type { SandboxServer } from "../sandbox-server.js";
import { isAllowedHost } from "./allowed-hosts.js";
import { readHttpRequest, requestedUrl } from "./http-request.js";
import { deliver, refuse } from "./http-response.js";

/** Where a sandbox serves HTTP. */
export interface ListenOptions {
  /** TCP port; 0 (default) takes a free one. */
  readonly port?: number | undefined;
  /**
   * Address to bind. Other machines cannot reach the one of the default.
   * @default "127.0.0.1"
   */
  readonly host?: string | undefined;
  /**
   * Names and addresses, without a port, by which requests may call the sandbox beside those of this machine
   * (`localhost` and the loopback addresses) and `host`: a request whose `Host` is another one is refused with 400,
   * since it may come from a page of another site (DNS rebinding).
   * In process nothing is checked.
   * @default none
   */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** A sandbox that serves HTTP. */
export interface ListeningSandbox {
  /** Base URL, such as `http://127.0.0.1:41253`. */
  readonly url: string;
  /** The port in use. */
  readonly port: number;
  /** Stops serving and drops open connections; the state stays. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP.
 *
 * @throws {Error} with the code of the system (`EADDRINUSE`, `EACCES`, ...) when the port cannot be had.
 */
export async function listen(
  sandbox: Pick<SandboxServer, "handle">,
  { port = 0, host = "127.0.0.1", allowedHosts = [] }: ListenOptions,
): Promise<ListeningSandbox> {
  const allowed = new Set([host, ...allowedHosts].map((name) => name.toLowerCase()));
  const server = createServer((incoming, outgoing) => void answer(sandbox, allowed, incoming, outgoing));
  // Client and sandbox often share a process: one that is busy for longer than an idle connection may last
  // would send its next call over a connection that the sandbox has closed meanwhile.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  const boundPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`,
    port: boundPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  sandbox: Pick<SandboxServer, "handle">,
  allowedHosts: ReadonlySet<string>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const given = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) given.abort(new Error("the client closed the connection"));
  });
  const url = requestedUrl(incoming);
  if (url === undefined) return refuse(outgoing, 400);
  try {
    if (!isAllowedHost(incoming.headers.host ?? "", allowedHosts)) {
      return await deliver({ response: unknownHostPage(), lost: undefined }, outgoing);
    }
    await deliver(await sandbox.handle(await readHttpRequest(incoming, url, given.signal)), outgoing);
  } catch {
    refuse(outgoing, 500);
  }
}

/** What servers of the family say to a `Host` that is not theirs, with what helps here. */
function unknownHostPage(): Response {
  return htmlPage(
    400,
    "Bad Request (400)",
    "This sandbox does not answer to the Host of the request. Start it with --allowed-host and that name, or listen({ allowedHosts }).",
  );
}
