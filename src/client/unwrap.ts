import { callOf } from "../calls/call-record.js";
import type { SettledCall } from "../calls/plain-call.js";
import { DataMasqueConfigError } from "../errors/errors.js";
import { errorOfResponse } from "../errors/response-error.js";
import { isLight } from "../transport/request.js";

/** The data of a call that went well. */
export type DataOf<Call extends SettledCall> = Call extends { error?: never; data: infer Data }
  ? Data
  : never;

/**
 * Waits for a call and returns its data, or throws.
 *
 * ```ts
 * const connections = await unwrap(dm.GET("/api/connections/"));
 * ```
 *
 * @throws DataMasqueConfigError when it is given something else than a call
 * @throws DataMasqueApiError when DataMasque refuses: `status`, `body` and a readable message
 * @throws DataMasqueNotReadyError when DataMasque is still starting (502)
 * @throws DataMasqueTransportError when no usable answer arrives
 * @throws SpcsGatewayAuthError when the Snowflake gateway rejects the request
 */
export async function unwrap<Call extends SettledCall>(call: PromiseLike<Call>): Promise<DataOf<Call>>;
export async function unwrap(call: PromiseLike<SettledCall>): Promise<unknown> {
  const settled = await call;
  // Nobody has asked for the `Response`, and it is a success.
  if (isLight(settled)) return settled.data;
  // What is no call may be anything, also where types say otherwise.
  const response = settled?.response;
  if (typeof response?.ok !== "boolean") {
    throw new DataMasqueConfigError("unwrap takes a call, as in unwrap(dm.GET(...))");
  }
  // An empty error body leaves `error` undefined, so only the status tells.
  if (!response.ok) throw errorOfResponse(callOf(response), response, settled.error);
  return settled.data;
}
