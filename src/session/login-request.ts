import createClient from "openapi-fetch";
import type { DataMasqueTransportError } from "../errors/errors.js";
import { transportFailure } from "../errors/network-failure.js";
import { errorOfResponse } from "../errors/response-error.js";
import type { paths } from "../generated/datamasque.gen.js";
import { createGatewayStack } from "../middleware/stack.js";
import { type CheckedClientOptions, secretOfLogin } from "../options/client-options.js";
import { ReplayableRequest } from "../transport/replayable-request.js";
import type { Transport } from "../transport/transport.js";
import type { SpcsPass } from "./spcs-pass.js";

/** The operations that hand out tokens. */
type LoginPath = "/api/auth/token/login/" | "/api/auth/jwt/login/" | "/api/auth/jwt/refresh/";

/** Sends a body to an operation that hands out tokens, and returns what it answers with status 200. */
export type LoginRequest = (path: LoginPath & keyof paths, body: object) => Promise<Map<string, unknown>>;

/**
 * Makes the function that every login goes through:
 * past the gateway like any request, by a small client of its own, without the auth middleware.
 */
export function createLoginRequest(
  options: CheckedClientOptions,
  pass: SpcsPass,
  transport: Transport,
): LoginRequest {
  const client = createClient<LoginPaths>({
    baseUrl: options.baseUrl,
    headers: options.headers,
    Request: ReplayableRequest,
    // To log in twice does no harm, so a lost login may be repeated although it is a POST.
    fetch: (request) => transport.send(request, { repeatable: true }),
  });
  const secrets = (): string[] => [secretOfLogin(options.login), ...pass.secrets()];
  client.use(...createGatewayStack({ pass, transport, secrets }).middleware);

  return async (path, body) => {
    const { data, error, response } = await client.POST(path, { body, parseAs: "text" });
    const members = response.status === 200 ? membersOf(data) : undefined;
    if (members !== undefined) return members;
    if (!response.ok) {
      throw errorOfResponse({ method: "POST", path, secrets: secrets }, response, error);
    }
    throw unusableLogin(path, response.status);
  };
}

type LoginPaths = Record<
  LoginPath,
  {
    post: {
      requestBody: { content: { "application/json": object } };
      responses: { 200: { content: { "text/plain": string } } };
    };
  }
>;

/** The token in a login's answer. */
export function tokenIn(members: Map<string, unknown>, name: string, path: string): string {
  const token = members.get(name);
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) throw unusableLogin(path, 200);
  return token;
}

function unusableLogin(path: string, status: number): DataMasqueTransportError {
  return transportFailure("unexpected-content", `POST ${path}`, `${status}, without a usable token`);
}

function membersOf(body: string | undefined): Map<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(body ?? "");
    return typeof parsed === "object" && parsed !== null ? new Map(Object.entries(parsed)) : undefined;
  } catch {
    return undefined;
  }
}
