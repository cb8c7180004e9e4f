import { DataMasqueConfigError } from "../../errors/errors.js";
import { transportFailure } from "../../errors/failure-kinds.js";

/** One file of a zip archive, as text. */
export interface ZipMember {
  /** The name as the archive has it, with the folders that it is in. */
  name: string;
  text: string;
}

const END_OF_ARCHIVE = 0x06054b50;
const ENTRY = 0x02014b50;
const MEMBER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MEMBER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** What a member or an archive says that needs larger numbers than there is room for. */
const ELSEWHERE = [0xffff, 0xffffffff];
const ENCRYPTED = 0x41;
const STORED = 0;
const DEFLATED = 8;

const MOST_MEMBERS = 10_000;
const LARGEST_CONTENT = 256 * 1024 * 1024;

/** An archive that is read, and how errors name the call that it came from. */
interface Archive {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  call: string;
}

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Unpacks the wanted files of a zip archive, in the order of its directory, as texts in UTF-8.
 * What it would grow to is limited to 10,000 files and 256 MiB, before and while it is unpacked.
 *
 * @param call how errors name the call that the archive came from
 * @throws DataMasqueTransportError of kind `unexpected-content` when it is cut off, damaged, encrypted or too large
 */
export async function readZip(
  content: Blob,
  call: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<ZipMember[]> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const archive = { bytes, view: new DataView(bytes.buffer), call };
  const wanted = entriesOf(archive).filter(({ name }) => !name.endsWith("/") && isWanted(name));
  let size = 0;
  for (const entry of wanted) {
    size += entry.size;
    if (size > LARGEST_CONTENT) throw fault(archive, "that would grow beyond 256 MiB");
  }
  const members: ZipMember[] = [];
  for (const entry of wanted) {
    members.push({ name: entry.name, text: new TextDecoder().decode(await unpacked(archive, entry)) });
  }
  return members;
}

function entriesOf(archive: Archive): Entry[] {
  const end = endOf(archive);
  const count = number(archive, end + 10, 2);
  const start = number(archive, end + 16, 4);
  if (ELSEWHERE.includes(count) || ELSEWHERE.includes(start)) {
    throw fault(archive, "in the form for more than 65,535 files or 4 GiB");
  }
  if (count > MOST_MEMBERS) throw fault(archive, `of more than ${MOST_MEMBERS} files`);
  const entries: Entry[] = [];
  for (let offset = start; entries.length < count; ) {
    if (number(archive, offset, 4) !== ENTRY)
      throw fault(archive, "that is damaged: no entry where one should be");
    const nameBytes = number(archive, offset + 28, 2);
    entries.push({
      encrypted: (number(archive, offset + 8, 2) & ENCRYPTED) !== 0,
      method: number(archive, offset + 10, 2),
      checksum: number(archive, offset + 16, 4),
      packedSize: number(archive, offset + 20, 4),
      size: number(archive, offset + 24, 4),
      offset: number(archive, offset + 42, 4),
      // Other names than those in ASCII are marked as UTF-8 by the servers that are known.
      name: new TextDecoder().decode(slice(archive, offset + ENTRY_BYTES, nameBytes)),
    });
    offset += ENTRY_BYTES + nameBytes + number(archive, offset + 30, 2) + number(archive, offset + 32, 2);
  }
  return entries;
}

/** Where the record stands that ends an archive; a comment of any length may follow it. */
function endOf(archive: Archive): number {
  const { view } = archive;
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_BYTES; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === END_OF_ARCHIVE) return offset;
  }
  throw fault(archive, "that is cut off: its directory is missing");
}

async function unpacked(archive: Archive, entry: Entry): Promise<Uint8Array> {
  const named = (what: string) => fault(archive, `whose file ${JSON.stringify(entry.name)} ${what}`);
  if (entry.encrypted) throw named("is encrypted");
  if (number(archive, entry.offset, 4) !== MEMBER) throw named("is not where its directory says");
  const [nameBytes, extraBytes] = [
    number(archive, entry.offset + 26, 2),
    number(archive, entry.offset + 28, 2),
  ];
  const packed = slice(archive, entry.offset + MEMBER_BYTES + nameBytes + extraBytes, entry.packedSize);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw named(`is packed by method ${entry.method}`);
  const bytes = entry.method === STORED ? packed : await inflated(packed, entry.size);
  if (bytes?.byteLength !== entry.size || crc32(bytes) !== entry.checksum) throw named("is damaged");
  return bytes;
}

/** Stops as soon as there is more than there should be; `undefined` for what is no such data. */
async function inflated(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(inflater()).getReader();
  const bytes = new Uint8Array(size);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, filled);
      if (filled + value.byteLength > size) return undefined;
      bytes.set(value, filled);
      filled += value.byteLength;
    }
  } catch {
    return undefined;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function inflater() {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    throw new DataMasqueConfigError(
      'this platform cannot unpack zip archives: that needs DecompressionStream("deflate-raw"), such as that of Node.js 20.12',
    );
  }
}

/** The check sum that a zip archive has of each file. */
function crc32(bytes: Uint8Array): number {
  const ofByte = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    return sum;
  });
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (ofByte[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

function number(archive: Archive, offset: number, size: 2 | 4): number {
  if (offset + size > archive.view.byteLength) throw fault(archive, "that is cut off");
  return size === 2 ? archive.view.getUint16(offset, true) : archive.view.getUint32(offset, true);
}

function slice(archive: Archive, offset: number, size: number): Uint8Array<ArrayBuffer> {
  if (offset + size > archive.bytes.byteLength) throw fault(archive, "that is cut off");
  return archive.bytes.subarray(offset, offset + size);
}

function fault({ call }: Archive, detail: string): Error {
  return transportFailure({ kind: "unexpected-content", call, detail: `a zip archive ${detail}` });
}
