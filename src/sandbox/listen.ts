import type { ServerResponse } from "node:http";
import { halfBody } from "./cut-body.js";
import { readRequest } from "./incoming-request.js";
import type { SandboxServer } from "./sandbox-server.js";

/** Where a sandbox serves HTTP. */
export interface ListenOptions {
  /** TCP port; 0 (default) takes a free one. */
  readonly port?: number;
  /** Address to bind. Default `"127.0.0.1"`: other machines cannot reach it. */
  readonly host?: string;
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
  sandbox: SandboxServer,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
): Promise<ListeningSandbox> {
  const [{ getRequestListener }, { createServer }] = await Promise.all([
    import("@hono/node-server"),
    import("node:http"),
  ]);
  const server = createServer((incoming, outgoing) => {
    const listener = getRequestListener((request) => answer(sandbox, request, outgoing), {
      // A library must not replace the program's Request and Response.
      overrideGlobalObjects: false,
    });
    void listener(incoming, outgoing);
  });
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

async function answer(sandbox: SandboxServer, request: Request, outgoing: ServerResponse): Promise<Response> {
  const { response, lost } = await sandbox.handle(await readRequest(request));
  if (lost === undefined) return response;
  if (lost === "connection") {
    outgoing.destroy();
    return alreadySent();
  }
  const { firstHalf, fullLength } = await halfBody(response);
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.setHeader("Content-Length", fullLength);
  outgoing.writeHead(response.status);
  outgoing.write(firstHalf, () => outgoing.destroy());
  return alreadySent();
}

function alreadySent(): Response {
  return new Response(null, { headers: { "x-hono-already-sent": "true" } });
}
