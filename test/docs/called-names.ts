import { readdirSync, readFileSync } from "node:fs";

const tests = new URL("../", import.meta.url);

/** What the tests import by its name, not as a type alone, and call in the same file. */
export function namesThatTestsCall(): Set<string> {
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return new Set(files.flatMap((file) => calledIn(readFileSync(new URL(file, tests), "utf8"))));
}

/** The same of one source. */
export function calledIn(source: string): string[] {
  const imported = [...source.matchAll(/^import \{([^}]*)\} from/gm)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => /^\w+$/.test(name));
  return imported.filter((name) => new RegExp(`(?<![.\\w"'\`])${name}(?:<[^()]*>)?\\(`).test(source));
}
