import { createDataMasqueClient, unwrap } from "datamasque-client";
import * as z from "zod";
import { TOKEN } from "../server/answers.js";
import type { UPLOAD_ARMS } from "./measured-upload.js";

const storedSchema = z.object({ name: z.string() });

/** Uploads a file as a connection fileset; resolves to the number of bytes that arrived. */
export type Upload = (baseUrl: string, file: Blob) => Promise<number>;

/** How each arm uploads. */
export const UPLOADS = {
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
} satisfies Record<(typeof UPLOAD_ARMS)[number], Upload>;
