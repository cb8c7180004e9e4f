import { isAbsolute } from "node:path";
import { DataMasqueConfigError } from "../../errors/errors.js";

/** Says in the user's words why a file cannot be read. */
export function unreadableFile(file: string, error: unknown): DataMasqueConfigError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reason =
    code === "ENOENT" || code === "ENOTDIR"
      ? `does not exist${isAbsolute(file) ? "" : ` in ${process.cwd()}`}; check the path`
      : code === "EACCES" || code === "EPERM"
        ? "must not be read by this process; check its permissions"
        : `cannot be read (${code ?? error})`;
  return new DataMasqueConfigError(`"${file}" ${reason}`, { cause: error });
}
