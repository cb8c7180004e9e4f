const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 16;

/**
 * A random password as the official client makes them, which servers are known to accept:
 * no character three times running, no three that count up or down.
 */
export function newPassword(): string {
  for (;;) {
    const values = crypto.getRandomValues(new Uint32Array(LENGTH));
    const password = Array.from(values, (value) => ALPHABET[value % ALPHABET.length]).join("");
    if (!hasSeries(password)) return password;
  }
}

function hasSeries(text: string): boolean {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  return codes.some((code, index) => {
    const step = code - (codes[index - 1] ?? Number.NaN);
    return Math.abs(step) <= 1 && step === (codes[index - 1] ?? 0) - (codes[index - 2] ?? Number.NaN);
  });
}
