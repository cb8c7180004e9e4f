const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const ALPHABETS: readonly (readonly string[])[] = [
  [..."0123456789abcdef"],
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"],
  ASCII,
  [...ASCII, ..."äöéß€\u00a0\u00ad\u007f\u0085漢字\u{1f511}\u{1d504}\t"],
  // What escapes are made of, so that a secret looks like one.
  [..."\\\\\\%%&&;#xuUnrt'\"/ +40a"],
  [..."\"'\\<>&%+ é\n\r\t"],
  [
    "\\x41",
    "%2541",
    "&amp;",
    "&#65;",
    "\\u0041",
    "\\\\",
    "\\n",
    "C:\\new\\",
    "%",
    "\\",
    "&lt;",
    "a",
    "é",
    "\n",
  ],
];

/** A secret of any kind and length that may be; none that is a row of blanks. */
export function secretFrom(random: () => number): string {
  const alphabet = ALPHABETS[Math.floor(random() * ALPHABETS.length)] ?? [];
  const length = 4 + Math.floor(random() * (random() < 0.2 ? 300 : 24));
  let secret = "";
  while (secret.length < length) secret += alphabet[Math.floor(random() * alphabet.length)] ?? "";
  if (random() < 0.05) secret = `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`;
  return secret.trim().length < 4 ? secretFrom(random) : secret;
}
