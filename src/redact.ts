const SECRET_NAME =
  /password|secret|token|key|credential|passphrase|connection_?string|authorization|cookie/i;
const REDACTED = "<redacted>";
/** Shorter values are common words or digits: replacing them would garble every text. */
const SHORTEST_SECRET = 4;
const DEEPEST_LEVEL = 64;

/** Tells by its name whether a field holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Replaces every occurrence of the given secrets in a text, also where they stand percent-encoded. */
export function scrub(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    clean = clean.replaceAll(secret, REDACTED).replaceAll(encodeURIComponent(secret), REDACTED);
  }
  return clean;
}

/**
 * Copies a parsed JSON value without its secrets:
 * values of fields with a secret's name, and the given secrets wherever they stand.
 * Sentences in a list under such a name stay readable,
 * since that is how the server says what is wrong with the field.
 */
export function redact(value: unknown, secrets: readonly string[] = [], level = 0): unknown {
  if (typeof value === "string") return scrub(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (level > DEEPEST_LEVEL) return REDACTED;
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets, level + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    copy[scrub(name, secrets)] = isSecretName(name)
      ? redactSecretMember(member, secrets, level + 1)
      : redact(member, secrets, level + 1);
  }
  return copy;
}

function redactSecretMember(member: unknown, secrets: readonly string[], level: number): unknown {
  if (Array.isArray(member)) {
    return member.map((item) =>
      typeof item === "string" && !/\s/.test(item) ? REDACTED : redact(item, secrets, level),
    );
  }
  if (typeof member === "string") return member === "" ? "" : REDACTED;
  if (typeof member === "number") return REDACTED;
  return redact(member, secrets, level);
}

/** Collects the secrets that a request body carries, so that they can be kept out of what is said about it. */
export function secretsOf(body: unknown, level = 0): string[] {
  if (level > DEEPEST_LEVEL || typeof body !== "object" || body === null) return [];
  const members = body instanceof FormData ? [...body.entries()] : Object.entries(body);
  return members.flatMap(([name, member]) =>
    typeof member === "string" ? (isSecretName(name) ? [member] : []) : secretsOf(member, level + 1),
  );
}
