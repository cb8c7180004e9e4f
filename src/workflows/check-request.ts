import { DataMasqueConfigError } from "../errors/errors.js";

/**
 * Refuses what says nothing of what to do, as a call from JavaScript may.
 *
 * @param call how the call is written, such as `startRun(dm, { connection, ruleset })`
 */
export function checkRequest<Request>(call: string, request: Request): Request {
  if (typeof request === "object" && request !== null) return request;
  throw new DataMasqueConfigError(`say what to do: ${call}`);
}
