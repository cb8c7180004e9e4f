import { type UnzipFileInfo, unzipSync } from "fflate";

/** The most that an archive may hold when it is unpacked. */
const LARGEST_CONTENT = 64 * 1024 * 1024;

/** Small archives may hold anything: a ruleset that repeats itself shrinks to a hundredth. */
const SMALL_CONTENT = 1024 * 1024;
const HIGHEST_RATIO = 100;
const MOST_MEMBERS = 10_000;

/** How an archive says that a member is in it as it is. */
const UNPACKED = 0;

/** Why an archive is not unpacked. */
export class RefusedArchive extends Error {}

/**
 * The files of a zip archive by name; folders are left out.
 * The limits are looked at before anything is unpacked, by what the archive says of its members:
 * a member that says less than it holds is cut there.
 *
 * @throws {RefusedArchive} when it is none, when it would grow beyond the limits, when members of it overlap,
 * or when a name leads out of the folder that someone may unpack it into.
 */
export function unzipped(archive: Uint8Array): Record<string, Uint8Array> {
  let members = 0;
  let size = 0;
  let packedSize = 0;
  const files = unzip(archive, (member) => {
    const { name, originalSize, compression } = member;
    members += 1;
    packedSize += member.size;
    // What is not packed comes out as it stands, whatever the archive says of its size.
    size += compression === UNPACKED ? Math.max(originalSize, member.size) : originalSize;
    if (members > MOST_MEMBERS) throw new RefusedArchive(`it has more than ${MOST_MEMBERS} members`);
    if (packedSize > archive.byteLength) throw new RefusedArchive("members of it overlap");
    if (size > LARGEST_CONTENT) throw new RefusedArchive("it would grow beyond 64 MiB");
    if (size > SMALL_CONTENT && size > archive.byteLength * HIGHEST_RATIO) {
      throw new RefusedArchive(`it would grow to more than ${HIGHEST_RATIO} times its size`);
    }
    if (leadsOut(name)) throw new RefusedArchive("a name in it leads out of its folder");
    return !name.endsWith("/");
  });
  return files;
}

type Filter = (member: UnzipFileInfo) => boolean;

function unzip(archive: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    if (error instanceof RefusedArchive) throw error;
    throw new RefusedArchive("it cannot be read");
  }
}

function leadsOut(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes("..");
}
