import { readFile } from "node:fs/promises";

const CHECKS = new URL("json-schema-checks.ts", import.meta.url);

/**
 * The declarations of `json-schema-checks.ts` of these names, and those that they use themselves,
 * each of them known to the file alone that it is put into.
 */
export async function checkDeclarations(names: ReadonlySet<string>): Promise<string[]> {
  const paragraphs = (await readFile(CHECKS, "utf8")).split("\n\n").slice(1);
  const declarations = paragraphs.map((text) => ({
    text,
    name: /^(?:export )?const (\w+)/m.exec(text)?.[1],
  }));
  const kept = new Set(names);
  // A set hands out what is added to it while it is walked.
  for (const name of kept) {
    const { text = "" } = declarations.find((declaration) => declaration.name === name) ?? {};
    const code = text.slice(text.indexOf("="));
    for (const other of declarations)
      if (other.name !== undefined && uses(code, other.name)) kept.add(other.name);
  }
  return declarations
    .filter(({ name }) => name !== undefined && kept.has(name))
    .map(({ text }) => `${text.trim().replace(/^export (?=const )/m, "")}\n`);
}

/** A member of that name is no use of it. */
function uses(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.$])${name}\\b(?!\\s*:)`).test(code);
}
