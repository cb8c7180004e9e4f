const LENGTH = 16;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/**
 * Makes a password that every instance is known to accept: 16 letters and digits from the platform's
 * cryptographic source of randomness, no character three times running, no three that count up or down, such as `abc`.
 */
export function generateTemporaryPassword(): string {
  // Bytes from there on would make the first letters of the alphabet more likely than the others.
  const unfairFrom = 256 - (256 % ALPHABET.length);
  let password = "";
  while (password.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte >= unfairFrom || password.length === LENGTH) continue;
      const longer = password + ALPHABET[byte % ALPHABET.length];
      if (!endsInSequence(longer)) password = longer;
    }
  }
  return password;
}

/** Whether the last three characters are the same, or count up or down. */
function endsInSequence(text: string): boolean {
  const [one = 0, two = 0, three = 0] = [...text.slice(-3)].map((character) => character.charCodeAt(0));
  return text.length > 2 && two - one === three - two && Math.abs(two - one) <= 1;
}
