import {
  inFlightMaskingContract,
  type OperationContract,
} from "../../../generated/in-flight-masking.contract.gen.js";
import { isJsonObject, type JsonObject } from "../../http/json-object.js";
import { isTooDeep } from "../../http/nesting-limit.js";
import { bodyFaults, unprocessable } from "./errors.js";
import type { InFlightOperation } from "./operation.js";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads a body and checks it against the document; throws the 422 reply when it does not fit. */
export function readInFlightBody(operation: InFlightOperation, body: Uint8Array | undefined): JsonObject {
  if (body === undefined || body.byteLength === 0) {
    throw unprocessable([{ loc: ["body"], msg: "Field required", type: "missing" }]);
  }
  const value = parse(body);
  if (isTooDeep(value)) throw unreadable();
  const contract: OperationContract = inFlightMaskingContract[operation];
  const result = contract.request?.["application/json"]?.safeParse(value);
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
