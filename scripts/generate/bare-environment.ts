/** What a program needs of the machine to run, on every system, and nothing that could let anybody in anywhere. */
const NEEDED: ReadonlySet<string> = new Set([
  "APPDATA",
  "CI",
  "COMSPEC",
  "HOME",
  "LANG",
  "LC_ALL",
  "LOCALAPPDATA",
  "NO_COLOR",
  "NUMBER_OF_PROCESSORS",
  "PATH",
  "PATHEXT",
  "SYSTEMDRIVE",
  "SYSTEMROOT",
  "TEMP",
  "TMP",
  "TMPDIR",
  "TZ",
  "USERPROFILE",
  "WINDIR",
]);

/**
 * The environment for a process that reads a document which nobody has looked at yet, or runs what was generated from it:
 * without the credentials of an instance, tokens of the machine that runs the job, and options that load code into Node.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => NEEDED.has(name.toUpperCase())));
}
