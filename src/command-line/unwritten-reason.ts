/** Why a file cannot be written, in words behind its name. */
export function unwrittenReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  switch (code) {
    case "ENOENT":
      return "its folder does not exist";
    case "EISDIR":
      return "is a folder; name a file in it";
    case "EEXIST":
    case "ENOTDIR":
      return "a file of that name is there already";
    case "EACCES":
      return "no permission to write it";
    case "EROFS":
      return "the disk can only be read";
    default:
      return `cannot be written (${code})`;
  }
}
