import { readFile } from "node:fs/promises";

const CHECKS = new URL("json-schema-checks.ts", import.meta.url);

/**
 * The source of validators with the declarations in front that it uses of those in `json-schema-checks.ts`,
 * each of them known to that file alone.
 *
 * @param source what the plugin made
 */
export async function withCheckDeclarations(source: string): Promise<string> {
  const paragraphs = (await readFile(CHECKS, "utf8")).split("\n\n").slice(1);
  const declarations = paragraphs.map((text) => ({
    text,
    name: /^(?:export )?const (\w+)/m.exec(text)?.[1],
  }));
  const used = new Set<string>();
  const add = (code: string): void => {
    for (const { text, name } of declarations) {
      if (name === undefined || used.has(name) || !uses(code, name)) continue;
      used.add(name);
      add(text.slice(text.indexOf("=")));
    }
  };
  add(source.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''"));
  if (used.size === 0) return source;
  const kept = declarations
    .filter(({ name }) => name !== undefined && used.has(name))
    .map(({ text }) => text.trim().replace(/^export (?=const )/m, ""));
  // The plugin leaves out the import when nothing of its own needs it.
  const [line = "import * as z from 'zod/mini';\n"] = /^import .*\n/.exec(source) ?? [];
  const rest = source.startsWith(line) ? source.slice(line.length) : `\n${source}`;
  return `${[line.trimEnd(), ...kept].join("\n\n")}\n${rest}`;
}

/** A member of that name is no use of it. */
function uses(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.$])${name}\\b(?!\\s*:)`).test(code);
}
