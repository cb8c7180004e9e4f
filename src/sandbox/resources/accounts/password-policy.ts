import { fieldError } from "../../http/django-errors.js";

const MIN_LENGTH = 8;
const GENERATED_LENGTH = 16;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/**
 * What makes a password too weak, or `undefined`.
 *
 * The text of the server's policy is not known. The official client makes its passwords so that no character comes
 * three times running and no three of them count up or down, so the sandbox takes those two rules for the policy,
 * and eight characters, Django's default, for the least length.
 */
export function passwordWeakness(password: string): string | undefined {
  if (password.length < MIN_LENGTH) {
    return `This password is too short. It must contain at least ${MIN_LENGTH} characters.`;
  }
  for (let index = 2; index < password.length; index += 1) {
    const step = password.charCodeAt(index) - password.charCodeAt(index - 1);
    if (step !== password.charCodeAt(index - 1) - password.charCodeAt(index - 2)) continue;
    if (step === 0) return "This password has the same character three times in a row.";
    if (Math.abs(step) === 1) return "This password has three characters in sequence.";
  }
  return undefined;
}

/** Throws the 400 reply when a new password is too weak or was not repeated right; `field` holds the password. */
export function checkNewPassword(password: string, repeated: string, field: string): void {
  if (password !== repeated) throw fieldError({ [`re_${field}`]: ["The two passwords are not the same."] });
  const weakness = passwordWeakness(password);
  if (weakness !== undefined) throw fieldError({ [field]: [weakness] });
}

/** A random password that the policy accepts. */
export function generatePassword(): string {
  for (;;) {
    const values = crypto.getRandomValues(new Uint32Array(GENERATED_LENGTH));
    const password = Array.from(values, (value) => ALPHABET[value % ALPHABET.length]).join("");
    if (passwordWeakness(password) === undefined) return password;
  }
}
