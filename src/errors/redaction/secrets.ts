const SECRET_NAME =
  /password|secret|token|key|credential|passphrase|connection_?string|authorization|cookie|^refresh$/i;

/** Tells by its name whether a field holds a secret. */
export function isSecretName(name: unknown): boolean {
  return typeof name === "string" && SECRET_NAME.test(name);
}

/**
 * Collects the secrets that the body or the headers of a request carry, however deep,
 * so that they can be kept out of what is said about it:
 * every text under a secret's name, also in a list or an object there.
 */
export function secretsOf(body: unknown): string[] {
  const secrets: string[] = [];
  eachMember(body, (member, secret) => {
    if (secret && typeof member === "string") secrets.push(member.replace(/^(token|bearer|basic) /i, ""));
  });
  return secrets;
}

/** Reads the key files that the body of a request uploads: those under a secret's name, or with a private key in them. */
export async function keyFilesOf(body: unknown): Promise<string[]> {
  const texts: Promise<string>[] = [];
  eachMember(body, (file, secret) => {
    // A longer file is no key, and not worth to be read a second time.
    if (!(file instanceof Blob && file.size <= 64 * 1024 && file.text)) return;
    const keyIn = (text: string): string => (secret || text.includes("PRIVATE KEY") ? text : "");
    // What cannot be read was not sent either.
    texts.push(file.text().then(keyIn, () => ""));
  });
  return (await Promise.all(texts)).filter(Boolean);
}

/** Tells every member of a value, however deep, and whether it stands under a secret's name. */
function eachMember(body: unknown, tell: (member: unknown, secret: boolean) => void): void {
  // A map hands out what is added to it while it is walked, and that once: no depth and no circle is too much for it.
  const values = new Map([[body, false]]);
  for (const [value, inSecret] of values) {
    // The bytes of a file have no names, but each would be a member.
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    for (const [name, member] of entriesOf(value)) {
      const secret = inSecret || isSecretName(name);
      tell(member, secret);
      if (typeof member !== "object" || values.get(member) || values.get(member) === secret) continue;
      // Once more, where it was met outside of a secret before.
      values.delete(member);
      values.set(member, secret);
    }
  }
}

function entriesOf(value: {
  entries?(): Iterable<[name: unknown, member: unknown]>;
}): Iterable<[name: unknown, member: unknown]> {
  // Forms, headers, queries and lists, of whatever library, show what they hold in no other way.
  return Symbol.iterator in value && value.entries ? value.entries() : Object.entries(value);
}

/** Everything that knows secrets of a client: its options, its logins, its calls while they last. */
export type KnownSecrets = Set<() => readonly string[]>;

/** All secrets that are known of a client now. */
export function allSecrets(known: KnownSecrets): string[] {
  const all: string[] = [];
  // With every event of every call, for which a spread and a join of lists cost more than all else of it.
  for (const secrets of known) for (const secret of secrets()) all.push(secret);
  return all;
}

/** Origin and path of a URL: what may be told about it. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, "").replace(/\/\/[^/@]*@/, "//");
}
