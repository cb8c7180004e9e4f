import { readFileSync } from "node:fs";

const folder = new URL("../fixtures/vendor-names/", import.meta.url);

function readList(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A list of names somewhere in a file; anything else there is an error. */
function namesIn(value: unknown, ...path: readonly string[]): string[] {
  const found = path.reduce((inner: unknown, key) => (isRecord(inner) ? inner[key] : undefined), value);
  if (Array.isArray(found) && found.every((name) => typeof name === "string")) return found;
  throw new Error(`there is no list of names at ${path.join(".")}`);
}

/** The public methods of a class of the official Python client. */
export function vendorMethods(className: string): string[] {
  return namesIn(readList("datamasque-python-1.5.0.json"), "methods", className);
}

/** The commands of the official command line, without its own name. */
export function vendorCommands(): string[] {
  return namesIn(readList("datamasque-cli-1.5.1.json"), "commands");
}
