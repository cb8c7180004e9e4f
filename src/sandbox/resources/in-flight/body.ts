import type * as z from "zod/mini";
import { isJsonObject, isTooDeep, type JsonObject } from "../../http/json-values.js";
import { bodyFaults, unprocessable } from "./errors.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads a body and checks it against the document; throws the 422 reply when it does not fit. */
export function readInFlightBody(
  body: Uint8Array | undefined,
  validator: z.ZodMiniType | undefined,
): JsonObject {
  if (body === undefined || body.byteLength === 0) {
    throw unprocessable([{ loc: ["body"], msg: "Field required", type: "missing" }]);
  }
  const value = parse(body);
  if (isTooDeep(value)) throw unreadable();
  const result = validator?.safeParse(value);
  const faults = result?.success === false ? bodyFaults(result.error.issues, value) : [];
  if (faults.length > 0) throw unprocessable(faults);
  return isJsonObject(value) ? value : {};
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    throw unreadable();
  }
}

function unreadable() {
  return unprocessable([{ loc: ["body"], msg: "JSON decode error", type: "json_invalid" }]);
}
