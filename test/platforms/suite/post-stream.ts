import type { DataMasqueClient } from "datamasque-client";

/** Posts a stream as it is, which the types of the call do not provide for. */
export async function postStream(
  dm: DataMasqueClient,
  stream: ReadableStream<Uint8Array>,
): Promise<{ data?: unknown; response: Response }> {
  return Reflect.apply(dm.POST, dm, [
    "/api/seeds/",
    { body: stream, bodySerializer: () => stream, headers: { "Content-Type": "text/csv" } },
  ]);
}
