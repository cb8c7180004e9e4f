import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { describePage } from "../../errors/error-message.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { networkFailure, transportFailure } from "../../errors/failure-kinds.js";
import { errorOfResponse } from "../../errors/response-error.js";
import type { FetchFunction } from "../../options/client-options.js";
import { checkRequest } from "../check-request.js";
import { type WaitOptions, waitUntil } from "../wait.js";

const PATH = "/api/healthcheck/";

/** An instance that nobody can log in to yet, or whose credentials do not matter. */
export interface InstanceAddress {
  /** The root of the instance, such as `https://masking.example.com`. */
  baseUrl: string | URL;
  /**
   * What sends the request, such as `nodeFetch({ ca })` of `datamasque-client/node`.
   * @default the global `fetch`
   */
  fetch?: FetchFunction | undefined;
}

/**
 * Waits until an instance is up and ready: looks at its health until that is good.
 * Survives refused connections, 502 while it starts, and pages of whatever stands in front of it.
 * Needs no credentials; behind a Snowflake gateway pass a client, which has the token for the gateway.
 *
 * ```ts
 * await waitUntilReady({ baseUrl: "https://masking.example.com" }, { timeoutMs: 10 * 60_000 });
 * ```
 *
 * Without `timeoutMs` it gives up after five minutes, with the error that it met last.
 *
 * @throws WaitTimeoutError when `timeoutMs` is over first; its `cause` is the error met last
 * @throws DataMasqueApiError when something answers that is no instance, such as a 404
 * @throws DataMasqueTransportError when waiting does not help, such as a certificate that is not accepted
 */
export async function waitUntilReady(
  instance: WorkflowClient | InstanceAddress,
  options: WaitOptions = {},
): Promise<void> {
  checkRequest("waitUntilReady(dm), or waitUntilReady({ baseUrl })", instance);
  const look = "GET" in instance ? lookWith(instance) : lookAt(instance);
  await waitUntil(
    instance,
    "The start of the instance",
    async (signal) => {
      await look(signal);
      return { value: undefined, state: "ready", done: true };
    },
    options,
  );
}

function lookWith(dm: WorkflowClient) {
  return (signal: AbortSignal): Promise<unknown> => unwrap(dm.GET(PATH, { signal }));
}

function lookAt({ baseUrl, fetch = (input, init) => globalThis.fetch(input, init) }: InstanceAddress) {
  const root = String(baseUrl).replace(/\/+$/, "");
  if (!/^https?:/i.test(root) || !URL.canParse(root)) {
    throw new DataMasqueConfigError(
      "baseUrl is no http(s) URL; write it with its scheme, such as https://masking.example.com",
    );
  }
  const { origin, pathname } = new URL(root);
  const call = `GET ${origin}${pathname.replace(/\/+$/, "")}${PATH}`;
  return async (signal: AbortSignal): Promise<void> => {
    let response: Response;
    let text: string;
    try {
      response = await fetch(call.slice("GET ".length), { signal, redirect: "manual" });
      text = await response.text();
    } catch (error) {
      throw networkFailure(error, call);
    }
    if (!response.ok) {
      throw errorOfResponse({ method: "GET", path: PATH, secrets: () => [] }, response, text);
    }
    const detail = describePage(text);
    if (detail !== undefined) throw transportFailure({ kind: "unexpected-content", call, detail });
  };
}
