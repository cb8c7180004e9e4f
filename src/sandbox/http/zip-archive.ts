import { strFromU8, strToU8, zipSync } from "fflate";
import { unzipped } from "./unzipped.js";

// A zip entry has to have a date; a fixed one makes the same content the same bytes.
const ENTRY_DATE = new Date(2026, 0, 1);

/** An answer that saves as a zip file. Members are texts in UTF-8. */
export function zipResponse(members: Readonly<Record<string, string>>, filename: string): Response {
  const entries = Object.entries(members).map(([name, text]) => [name, strToU8(text)]);
  return new Response(zipSync(Object.fromEntries(entries), { mtime: ENTRY_DATE }), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${filename}"`,
    },
  });
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The text members of a zip file by name.
 *
 * @throws {RefusedArchive} when the bytes are no zip, or not one that is unpacked.
 */
export function zipTexts(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipped(bytes));
  return Object.fromEntries(files.map(([name, content]) => [name, strFromU8(content)]));
}
