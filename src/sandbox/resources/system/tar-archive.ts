import { gzipSync, strToU8 } from "fflate";

const BLOCK = 512;

/** Packs texts as a `.tar.gz`; `now` (milliseconds) is the time of every member. */
export function tarGzip(members: Readonly<Record<string, string>>, now: number): Uint8Array<ArrayBuffer> {
  const blocks = Object.entries(members).flatMap(([name, text]) => {
    const content = strToU8(text);
    return [header(name, content.byteLength, now), padded(content)];
  });
  // Two empty blocks end an archive.
  const size = blocks.reduce((sum, { byteLength }) => sum + byteLength, 2 * BLOCK);
  const tar = new Uint8Array(size);
  let offset = 0;
  for (const block of blocks) {
    tar.set(block, offset);
    offset += block.byteLength;
  }
  return new Uint8Array(gzipSync(tar, { mtime: now }));
}

/** The POSIX ustar header of a regular file. */
function header(name: string, size: number, now: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (offset: number, text: string) => block.set(strToU8(text), offset);
  put(0, name);
  put(100, octal(0o644, 8));
  put(108, octal(0, 8));
  put(116, octal(0, 8));
  put(124, octal(size, 12));
  put(136, octal(Math.max(0, Math.floor(now / 1000)), 12));
  // The checksum counts its own field as blanks.
  put(148, " ".repeat(8));
  put(156, "0");
  put(257, "ustar\u000000");
  const checksum = block.reduce((sum, byte) => sum + byte, 0);
  put(148, `${checksum.toString(8).padStart(6, "0")}\0 `);
  return block;
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}

function padded(content: Uint8Array): Uint8Array {
  const block = new Uint8Array(Math.ceil(content.byteLength / BLOCK) * BLOCK);
  block.set(content);
  return block;
}
