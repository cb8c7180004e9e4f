import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DataMasqueConfigError } from "../errors/errors.js";
import { unreadableFile } from "./files/unreadable-file.js";

/**
 * Makes a `spcsPat` that reads the PAT from a file, such as a mounted secret that is rotated on disk:
 * before the first request, and again when the gateway rejects what was read before.
 * Blanks and line breaks around the token are left out.
 *
 * ```ts
 * const dm = createDataMasqueClient({
 *   baseUrl: "https://abc-acme.snowflakecomputing.app",
 *   username: "svc_masking",
 *   password: process.env.DATAMASQUE_PASSWORD,
 *   spcsPat: spcsPatFile("/run/secrets/snowflake-pat"),
 * });
 * ```
 *
 * What it returns throws a DataMasqueConfigError when the file is missing, must not be read, or is empty.
 */
export function spcsPatFile(path: string | URL): () => Promise<string> {
  return async () => {
    let file = String(path);
    let text: string;
    try {
      if (path instanceof URL) file = fileURLToPath(path);
      text = await readFile(file, "utf8");
    } catch (error) {
      throw unreadableFile(file, error);
    }
    const pat = text.trim();
    if (pat === "") throw new DataMasqueConfigError(`"${file}" is empty; it must hold the bare PAT`);
    return pat;
  };
}
