const SECRET_NAME =
  /password|secret|token|key|credential|passphrase|connection_?string|authorization|cookie|^refresh$/i;
const REDACTED = "<redacted>";
/** Shorter values are common words or digits: replacing them would garble every text. */
const SHORTEST_SECRET = 4;
const DEEPEST_LEVEL = 64;

/** Tells by its name whether a field holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** Replaces every occurrence of the given secrets in a text, also where JSON, HTML or a URL escapes them. */
export function scrub(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    clean = clean.replace(escapedOrNot(secret), REDACTED);
  }
  return clean;
}

function escapedOrNot(secret: string): RegExp {
  const pattern = secret.replace(/[^a-z0-9]/giu, (character) => {
    const code = character.codePointAt(0)?.toString(16);
    const bytes = new TextEncoder().encode(character).length;
    return `(?:\\u{${code}}|\\+|&#?\\w+;|\\\\[^u]|(?:\\\\u\\w{4}){${character.length}}|(?:%\\w\\w){${bytes}})`;
  });
  return new RegExp(pattern, "gu");
}

/** Where a value stands: under a secret's name, in a list under one, or elsewhere. */
type Place = "open" | "secret" | "listed";

/**
 * Copies a parsed JSON value without its secrets:
 * values of fields with a secret's name, and the given secrets wherever they stand.
 * Sentences in a list under such a name stay readable,
 * since that is how the server says what is wrong with the field.
 */
export function redact(
  value: unknown,
  secrets: readonly string[] = [],
  place: Place = "open",
  level = 0,
): unknown {
  const secret = place === "secret";
  if (typeof value === "string") {
    const hidden = place === "listed" ? !/\s/.test(value) : secret && value !== "";
    return hidden ? REDACTED : scrub(value, secrets);
  }
  if (typeof value !== "object" || value === null)
    return secret && typeof value === "number" ? REDACTED : value;
  if (level > DEEPEST_LEVEL) return REDACTED;
  if (Array.isArray(value)) {
    const inside = place === "open" ? place : "listed";
    return value.map((item) => redact(item, secrets, inside, level + 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      scrub(name, secrets),
      redact(member, secrets, secret || isSecretName(name) ? "secret" : "open", level + 1),
    ]),
  );
}

/**
 * Collects the secrets that the body or the headers of a request carry, however deep,
 * so that they can be kept out of what is said about it.
 */
export function secretsOf(body: unknown): string[] {
  const secrets: string[] = [];
  // A set hands out what is added to it while it is walked, and that once: no depth and no circle is too much for it.
  const values = new Set([body]);
  for (const value of values) {
    // The bytes of a file have no names, but each would be a member.
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    const members = value instanceof FormData || value instanceof Headers ? value : Object.entries(value);
    for (const [name, member] of members) {
      if (typeof member !== "string") values.add(member);
      else if (isSecretName(name)) secrets.push(member.replace(/^(token|bearer) /i, ""));
    }
  }
  return secrets;
}
