import type { WorkflowClient } from "../../client/client-of.js";
import { downloadToStream } from "../files/download-to-stream.js";
import type { TransferOptions } from "../files/transfer-progress.js";

/**
 * Downloads the logs of the application as an archive (`.tar.gz`), piece by piece. Takes an admin.
 * To save it use `downloadToFile` of `datamasque-client/node`:
 *
 * ```ts
 * await downloadToFile(downloadApplicationLogs(dm), "datamasque-logs.tar.gz");
 * ```
 *
 * @throws DataMasqueApiError when the server refuses
 * @throws DataMasqueTransportError when no usable answer arrives; the stream ends with one when it is cut
 */
export function downloadApplicationLogs(
  dm: WorkflowClient,
  { signal, onProgress }: TransferOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const params = { query: { log_service: "application" } } as const;
  return downloadToStream(dm.GET("/api/logs/download/", { params, parseAs: "stream", signal }), {
    onProgress,
  });
}
