import createClient from "openapi-fetch";
import { type CheckedClientOptions, checkBareToken } from "../client-options.js";
import { DataMasqueTransportError } from "../errors.js";
import type { paths } from "../generated/datamasque.gen.js";
import { errorOfResponse } from "../response-error.js";
import { ReplayableRequest } from "../transport/replayable-request.js";
import type { Transport } from "../transport/transport.js";
import { gatewayDetection } from "./gateway-detection.js";
import { spcsHeader } from "./spcs-header.js";

const LOGIN_PATH = "/api/auth/token/login/" satisfies keyof paths;

/**
 * Makes the function that obtains a token in the way that the options say.
 * A login goes through the gateway like any request, through a small client of its own without the auth middleware.
 */
export function createLogin(options: CheckedClientOptions, transport: Transport): () => Promise<string> {
  const { login } = options;
  if (login.kind === "token") return async () => login.token;
  if (login.kind === "token-source") {
    const { tokenSource } = login;
    return async () => checkBareToken("what tokenSource returned", await tokenSource());
  }

  const { username, password } = login;
  const client = createClient<paths>({
    baseUrl: options.baseUrl,
    headers: options.headers,
    Request: ReplayableRequest,
    // To log in twice does no harm, so a lost login may be repeated although it is a POST.
    fetch: (request) => transport.send(request, { repeatable: true }),
  });
  client.use(spcsHeader(options.spcsPat), gatewayDetection(options.spcsPat));

  return async () => {
    const { data, error, response } = await client.POST(LOGIN_PATH, {
      body: { username, password },
      parseAs: "text",
    });
    const key = response.status === 200 && typeof data === "string" ? keyOf(data) : undefined;
    if (key !== undefined) return key;
    if (!response.ok) {
      throw errorOfResponse({ method: "POST", path: LOGIN_PATH, secrets: () => [password] }, response, error);
    }
    throw new DataMasqueTransportError({
      kind: "unexpected-content",
      message: `POST ${LOGIN_PATH} answered ${response.status} without a usable token`,
      hint: "Check that baseUrl is the root of a DataMasque instance and not some other page",
    });
  };
}

function keyOf(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("key" in parsed)) return undefined;
    return typeof parsed.key === "string" && /^[\x21-\x7e]+$/.test(parsed.key) ? parsed.key : undefined;
  } catch {
    return undefined;
  }
}
