/** A command line or an environment that cannot work. The message holds no value, since one may be a secret. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
