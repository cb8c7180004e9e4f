import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import * as z from "zod";
import { TOKEN } from "../server/answers.js";
import { measureTransfer } from "./measure-transfer.js";
import type { TransferArm } from "./transfers.js";

const storedSchema = z.object({ name: z.string() });

/** Uploads a file as a connection fileset; resolves to the number of bytes that arrived. */
type Upload = (baseUrl: string, file: Blob) => Promise<number>;

/** How each arm uploads. */
const UPLOADS = {
  async fetch(baseUrl, file) {
    const body = new FormData();
    body.append("name", "certificates");
    body.append("database_type", "mysql");
    body.append("zip_archive", file, "certificates.zip");
    const headers = { Authorization: `Token ${TOKEN}` };
    const response = await fetch(`${baseUrl}/api/connection-filesets/`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return Number(storedSchema.parse(await response.json()).name);
  },

  async client(baseUrl, file) {
    const client = createDataMasqueClient({ baseUrl, username: "bench", password: "bench-password" });
    const body = {
      name: "certificates",
      database_type: "mysql",
      zip_archive: new File([file], "certificates.zip"),
    };
    const stored = await unwrap(client.POST("/api/connection-filesets/", { body }));
    return Number(stored.name);
  },
} satisfies Record<TransferArm, Upload>;

const [baseUrl = "", arm = "", path = ""] = process.argv.slice(2);
const upload: Upload | undefined = new Map<string, Upload>(Object.entries(UPLOADS)).get(arm);
if (upload === undefined) throw new Error(`no such arm: ${arm}`);

// Loads and compiles what an upload needs, so that the measured one is about the file alone.
await upload(baseUrl, new Blob(["warm-up"]));
const measured = await measureTransfer(async () => {
  const received = await upload(baseUrl, await openAsBlob(path));
  const { size } = await stat(path);
  if (received < size) throw new Error(`${received} of ${size} bytes arrived`);
});
process.send?.(measured);
