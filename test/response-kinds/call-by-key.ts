import type { DataMasqueClient } from "datamasque-client";
import {
  type PlainCall,
  type PlainCallInit,
  plainCall,
  type SettledCall,
} from "../../src/calls/plain-call.js";

/** Calls an operation by its `METHOD path`, for tests that go through a table of operations. */
export function callByKey(dm: DataMasqueClient, key: string, init: PlainCallInit): Promise<SettledCall> {
  const [method = "", path = ""] = key.split(" ");
  return callOf(dm, method)(path, init);
}

function callOf(dm: DataMasqueClient, method: string): PlainCall {
  switch (method) {
    case "GET":
      return plainCall(dm.GET);
    case "POST":
      return plainCall(dm.POST);
    case "PUT":
      return plainCall(dm.PUT);
    case "PATCH":
      return plainCall(dm.PATCH);
    case "DELETE":
      return plainCall(dm.DELETE);
    default:
      throw new Error(`no call for ${method}`);
  }
}
