/** The longest name of anything that is known to be taken. */
const LONGEST_NAME = 255;

/** The largest number that a column of whole numbers holds. */
const LARGEST_NUMBER = 2_147_483_647;

/**
 * A text as it is stored: without blanks around it.
 * A secret stays as it is, since what becomes of one was not measured,
 * and so does YAML until it is validated: the places of its faults are known to point into the text as it was sent.
 */
export function storedText(name: string, text: string): string {
  return /yaml|password|passphrase|secret|token|key|connection_string/.test(name) ? text : text.trim();
}

/** Why a value cannot be stored, beyond what the API document says of it. */
export function storageFaults(name: string, value: unknown, mayBeBlank: boolean): string[] {
  if (typeof value === "number") return rangeFaults(value);
  if (typeof value !== "string") return [];
  if (value.trim() === "") return mayBeBlank ? [] : ["This field may not be blank."];
  const faults: string[] = [];
  if (name === "name" && value.length > LONGEST_NAME) {
    faults.push(`Ensure this field has no more than ${LONGEST_NAME} characters.`);
  }
  if (name === "email" && !/^[^@\s]+@[^@\s]+$/.test(value)) faults.push("Enter a valid email address.");
  if (value.includes("\0")) faults.push("Null characters are not allowed.");
  const [surrogate] = /\p{Surrogate}/u.exec(value) ?? [];
  if (surrogate !== undefined) {
    const code = surrogate.charCodeAt(0).toString(16).toUpperCase();
    faults.push(`Surrogate characters are not allowed: U+${code}.`);
  }
  return faults;
}

function rangeFaults(number: number): string[] {
  if (number < 0) return ["Ensure this value is greater than or equal to 0."];
  return number > LARGEST_NUMBER ? [`Ensure this value is less than or equal to ${LARGEST_NUMBER}.`] : [];
}
