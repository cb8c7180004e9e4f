import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { unwrap } from "datamasque-client";
import { expect, it, onTestFinished } from "vitest";
import { errorOf, passwordClient } from "./clients.js";
import { REJECTION, SERVER_MARK } from "./gateway-answers.js";

const SIZE = 4_000_000;

/**
 * A server that answers an upload as soon as it has seen its headers, as proxies do that check a token,
 * and only then takes the body in.
 */
async function startHasty(refuse: (response: ServerResponse) => void) {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const call = `${request.method} ${request.url} ${request.headers.authorization ?? "-"}`;
    const refused = request.headers.authorization === "Token key-1";
    if (refused) refuse(response);
    let length = 0;
    try {
      for await (const chunk of request) length += Buffer.byteLength(chunk);
    } catch {
      // A client may hang up on an upload that was refused.
      return;
    }
    received.push(`${call} ${length > SIZE ? "whole" : "small"}`);
    if (refused) return;
    const logins = received.filter((one) => one.includes("/login/")).length;
    const body = call.includes("/login/") ? { key: `key-${logins}` } : {};
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, received };
}

const upload = { name: "seed.csv", seed_file: new Blob([new Uint8Array(SIZE)]) };
const seen = { login: "POST /api/auth/token/login/ - small", upload: "POST /api/seeds/ Token" };

it("a 401 that comes before an upload has ended leads to one login and one whole replay", async () => {
  const server = await startHasty((response) =>
    response.writeHead(401, { "Content-Type": "application/json" }).end('{"detail":"Invalid token."}'),
  );
  await unwrap(passwordClient(server, { retry: 0 }).POST("/api/seeds/", { body: upload }));
  expect(server.received.filter((call) => call === seen.login)).toHaveLength(2);
  expect(server.received.filter((call) => call.startsWith(`${seen.upload} key-2`))).toEqual([
    `${seen.upload} key-2 whole`,
  ]);
});

it("a gateway rejection that comes before an upload has ended ends the call", async () => {
  const server = await startHasty((response) =>
    response.writeHead(401, SERVER_MARK).end(JSON.stringify(REJECTION)),
  );
  const error = await errorOf(passwordClient(server, { retry: 0 }).POST("/api/seeds/", { body: upload }));
  expect(error).toHaveProperty("name", "SpcsGatewayAuthError");
  expect(server.received.filter((call) => call === seen.login)).toHaveLength(1);
});
