import { createHash } from "node:crypto";
import type { ArrivedPart } from "../suite/script.js";

/** SHA-256 of bytes, as hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The parts of a multipart form; none of anything else, or of what cannot be read as one. */
export async function partsOf(type: string, body: Buffer): Promise<ArrivedPart[]> {
  if (!type.startsWith("multipart/form-data")) return [];
  const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } })
    .formData()
    .catch(() => new FormData());
  return Promise.all(
    [...form].map(async ([name, value]) => {
      const file = typeof value === "string" ? undefined : value;
      const bytes = new Uint8Array(
        typeof value === "string" ? Buffer.from(value) : await value.arrayBuffer(),
      );
      return { name, fileName: file?.name, bytes: bytes.length, digest: sha256(bytes) };
    }),
  );
}
