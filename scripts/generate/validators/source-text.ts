/** Tells a bundler that a call does nothing but make its value; without it every validator must be kept. */
const PURE = "/*@__PURE__*/ ";

/** The source of a call. */
export function call(callee: string, ...inputs: readonly string[]): string {
  return `${PURE}${callee}(${inputs.join(", ")})`;
}

/** The source of a validator with further checks. */
export function withChecks(validator: string, checks: readonly (string | undefined)[]): string {
  const present = checks.filter((check) => check !== undefined);
  if (present.length === 0) return validator;
  return `${validator.startsWith(PURE) ? "" : PURE}${validator}.check(${present.join(", ")})`;
}

/** The source of a list; a short one stands on one line. */
export function list(elements: readonly string[]): string {
  return elements.length < 3 ? `[${elements.join(", ")}]` : tallList(elements);
}

/** The source of a list with a line for each element. */
export function tallList(elements: readonly string[]): string {
  return elements.length === 0 ? "[]" : `[\n${elements.map(indented).join(",\n")}\n]`;
}

/** The source of an object with a line for each member. */
export function object(members: readonly (readonly [name: string, value: string])[]): string {
  if (members.length === 0) return "{}";
  return `{\n${members.map(([name, value]) => indented(`${memberName(name)}: ${value}`)).join(",\n")}\n}`;
}

/** The source of an object with one member, on one line. */
export function smallObject(name: string, value: string): string {
  return `{ ${memberName(name)}: ${value} }`;
}

/** The source of a text, whatever it holds. */
export function literal(text: string): string {
  return `'${text.replaceAll(/['\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === "\\") return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The name `__proto__` would set the prototype instead of a member in either way to write it. */
function memberName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

// Texts hold no line break: each in them is escaped.
function indented(code: string): string {
  return `    ${code.replaceAll("\n", "\n    ")}`;
}
