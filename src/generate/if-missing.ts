/**
 * For `catch`: what to go on with when a file or folder is not there; any other failure is thrown again.
 *
 * @example await readFile(file, "utf8").catch(ifMissing(""))
 */
export function ifMissing<Instead>(instead: Instead): (error: unknown) => Instead {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
    throw error;
  };
}
