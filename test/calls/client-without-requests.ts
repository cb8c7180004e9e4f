import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { expect } from "vitest";
import type { plainCall } from "../../src/calls/plain-call.js";
import { serve } from "../transport/serve.js";

/** A client whose server has seen nothing by the end of the test, not even a login. */
export async function clientWithoutRequests() {
  const server = await serve(() => {});
  const dm = createDataMasqueClient({ baseUrl: server.url, username: "admin", password: "pass-word-1" });
  const refusalOf = async (call: Promise<unknown>): Promise<string> => {
    const error: unknown = await call.then(
      () => "it went well",
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
    return String(error);
  };
  return { server, dm, refusalOf };
}

/** The plain way in, which takes what a program without types would pass. */
export function untyped(init: object): Parameters<ReturnType<typeof plainCall>>[1];
export function untyped(init: unknown): unknown {
  return init;
}
