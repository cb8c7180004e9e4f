import { inspect } from "node:util";

/** Everything that a call of the matrix carries and that no error may tell. */
export const SECRETS = {
  password: 'Pa55wörd&"q7ZkHv3',
  token: "tok-9f27c1d8be5a4460",
  pat: "pat-0d4c7a61ef9b8523",
  runSecret: "run-secret-5kq8w2xv7j3m6z",
  connectionPassword: "db-pass-8c1e6f4b2a9d",
} as const;

/** Of a secret this long no run of {@link LONGEST_REMAINS} characters may remain, of a shorter one not the whole. */
const LONG_SECRET = 12;
const LONGEST_REMAINS = 8;

/** Names the secrets of which something can be read in a value: in its texts, its causes and what `inspect` shows. */
export function secretsIn(value: unknown): string[] {
  const shown = textsOf(value).join("\n");
  return Object.entries(SECRETS).flatMap(([name, secret]) =>
    piecesOf(secret).some((piece) => shown.includes(piece)) ? [name] : [],
  );
}

function textsOf(value: unknown): string[] {
  const texts = [inspect(value, { depth: null, maxStringLength: null, maxArrayLength: null })];
  if (value instanceof Error) {
    texts.push(String(value), JSON.stringify({ ...value, message: value.message, cause: undefined }));
    if ("body" in value && typeof value.body === "string") texts.push(value.body);
  }
  return texts;
}

function piecesOf(secret: string): string[] {
  if (secret.length < LONG_SECRET) return [secret];
  const last = secret.length - LONGEST_REMAINS;
  return Array.from({ length: last + 1 }, (_, start) => secret.slice(start, start + LONGEST_REMAINS));
}
