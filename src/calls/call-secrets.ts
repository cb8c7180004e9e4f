import { isDataMasqueError } from "../errors/errors.js";
import { redact } from "../errors/redaction/redact.js";
import { allSecrets, type KnownSecrets, keyFilesOf, secretsOf } from "../errors/redaction/secrets.js";

/** What must not be told of one call. */
export interface CallSecrets {
  /** The secrets of the client and of what the caller passes with the call. */
  all(): readonly string[];
  /** Reads the key files that the call uploads, which an answer may repeat. */
  readFiles(): Promise<void>;
  /** An error of this package without the secrets; what comes from the caller stays as it is. */
  cleaned(error: unknown): unknown;
  /** Ends the call: its secrets are no more known to the client. */
  release(): void;
}

/** Makes the secrets of what a caller passes known to the client until the call ends. */
export function holdSecrets(known: KnownSecrets, given: unknown): CallSecrets {
  let texts: string[] | undefined;
  const own = (): string[] => {
    texts ??= secretsOf(given);
    // Most calls have none, and each event of each call asks all that may have some.
    if (!texts.length) known.delete(own);
    return texts;
  };
  known.add(own);
  // The client may have had other tokens when the call began.
  const all = (): string[] => [...allSecrets(known), ...own()];
  return {
    all,
    async readFiles() {
      texts = [...own(), ...(await keyFilesOf(given))];
    },
    cleaned: (error) => (isDataMasqueError(error) ? redact(error, all()) : error),
    release: () => void known.delete(own),
  };
}
