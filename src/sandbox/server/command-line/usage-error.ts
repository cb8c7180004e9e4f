/** A command line that makes no sense. The message holds no value of a flag, since one may be a secret. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
