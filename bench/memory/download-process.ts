import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createDataMasqueClient } from "datamasque-client";
import { downloadToFile } from "datamasque-client/node";
import { TOKEN } from "../server/answers.js";
import { DOWNLOAD_BYTES } from "../server/long-work.js";
import { measureTransfer } from "./measure-transfer.js";
import type { TransferArm } from "./transfers.js";

/** Downloads an export into a file. */
type Download = (baseUrl: string, path: string) => Promise<unknown>;

/** How each arm downloads. */
const DOWNLOADS = {
  async fetch(baseUrl, path) {
    const headers = { Authorization: `Token ${TOKEN}` };
    const { ok, status, body } = await fetch(`${baseUrl}/api/export/v1/`, { headers });
    if (!ok || body === null) throw new Error(`status ${status}`);
    const chunks: AsyncIterable<Uint8Array> = Readable.from(body);
    await pipeline(chunks, createWriteStream(path));
  },

  client(baseUrl, path) {
    const client = createDataMasqueClient({ baseUrl, token: TOKEN });
    return downloadToFile(client.GET("/api/export/v1/", { parseAs: "stream" }), path);
  },
} satisfies Record<TransferArm, Download>;

const [baseUrl = "", arm = "", path = ""] = process.argv.slice(2);
const download: Download | undefined = new Map<string, Download>(Object.entries(DOWNLOADS)).get(arm);
if (download === undefined) throw new Error(`no such arm: ${arm}`);

// Loads and compiles what a download needs, so that the measured one is about the file alone.
await fetch(`${baseUrl}/api/connections/`).then((response) => response.text());
const measured = await measureTransfer(async () => {
  await download(baseUrl, path);
  const { size } = await stat(path);
  if (size !== DOWNLOAD_BYTES) throw new Error(`${size} of ${DOWNLOAD_BYTES} bytes arrived`);
});
process.send?.(measured);
