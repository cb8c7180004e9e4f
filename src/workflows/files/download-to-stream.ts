import { callOf } from "../../calls/call-record.js";
import type { SettledCall } from "../../calls/plain-call.js";
import { unwrap } from "../../client/unwrap.js";
import { describePage } from "../../errors/error-message.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { transportFailure, WRONG_ADDRESS } from "../../errors/failure-kinds.js";
import { createMeter, type TransferOptions } from "./transfer-progress.js";

/** What can be downloaded: a call of a client, or what a workflow hands out. */
export type Download = SettledCall | ReadableStream<Uint8Array> | Blob;

/** Settings of a download; what aborts it is the signal of its call. */
export type DownloadOptions = Pick<TransferOptions, "onProgress">;

/**
 * Hands the answer of a call over piece by piece, so that its size does not matter;
 * pass `parseAs: "stream"` with the call, without which all of it is read into memory first.
 *
 * ```ts
 * const params = { path: { id: walletId } };
 * const wallet = await downloadToStream(
 *   dm.GET("/api/files/oracle-wallets/{id}/download/", { params, parseAs: "stream" }),
 * );
 * ```
 *
 * The stream ends with an error when the connection is lost, or when the signal of the call is aborted;
 * nothing is repeated once it has begun.
 *
 * @param download a call whose answer is a stream, a `Blob` or a text; without a body it is an empty stream
 * @throws DataMasqueConfigError when the answer was parsed to something else
 * @throws DataMasqueTransportError of kind `unexpected-content` when a page arrives in the place of a file
 * @throws what `unwrap` throws when the call is refused
 */
export async function downloadToStream(
  download: PromiseLike<Download>,
  { onProgress }: DownloadOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const given = await download;
  const response = given instanceof Blob || given instanceof ReadableStream ? undefined : given?.response;
  const data: unknown =
    given instanceof Blob || given instanceof ReadableStream ? given : await unwrap(Promise.resolve(given));
  const content = typeof data === "string" ? new Blob([data]) : (data ?? new Blob());
  if (!(content instanceof Blob || content instanceof ReadableStream)) {
    throw new DataMasqueConfigError('what is downloaded was parsed: pass parseAs: "stream" with the call');
  }
  const meter = createMeter(onProgress, content instanceof Blob ? content.size : lengthOf(response));
  const reader: ReadableStreamDefaultReader<Uint8Array> = (
    content instanceof Blob ? content.stream() : content
  ).getReader();
  let first: ReadableStreamReadResult<Uint8Array> | undefined = await reader.read();
  const page = describePage(new TextDecoder().decode(first.value));
  if (page !== undefined) {
    await reader.cancel();
    const { method, path } = response ? callOf(response) : { method: "A", path: "download" };
    const call = `${method} ${path}`;
    throw transportFailure({ kind: "unexpected-content", call, detail: page, hint: WRONG_ADDRESS });
  }
  let loaded = 0;
  meter(loaded);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = first ?? (await reader.read());
        first = undefined;
        if (done) return controller.close();
        loaded += value.byteLength;
        meter(loaded);
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Bytes that a body will have; what is told of a packed one is the size of the package. */
function lengthOf(response: Response | undefined): number | undefined {
  const length = response?.headers.get("content-length");
  return length && !response?.headers.has("content-encoding") ? Number(length) : undefined;
}
