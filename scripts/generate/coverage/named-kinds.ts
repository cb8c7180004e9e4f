import ts from "typescript";
import { foundIn } from "./called-operations.js";

/** Members that tell the kind of a connection. */
const TELLING = ["db_type", "type"];

/**
 * The kinds of connections that the code in a folder makes or keeps a table of, and other words:
 * values of `db_type` and `type`, and the names of members. Read from its syntax, nothing is run.
 */
export function namedKinds(folder: string): Promise<{ readonly made: Kinds; readonly listed: Kinds }> {
  return Promise.all([
    foundIn(folder, (source) => wordsIn(source, valueOfTelling)),
    foundIn(folder, (source) => wordsIn(source, ({ name }) => textOf(name))),
  ]).then(([made, listed]) => ({ made, listed }));
}

type Kinds = ReadonlySet<string>;

function wordsIn(source: string, word: (member: ts.PropertyAssignment) => string | undefined): Kinds {
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    const found = ts.isPropertyAssignment(node) ? word(node) : undefined;
    if (found !== undefined) words.add(found);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest));
  return words;
}

function valueOfTelling({ name, initializer }: ts.PropertyAssignment): string | undefined {
  return TELLING.includes(textOf(name) ?? "") && ts.isStringLiteralLike(initializer)
    ? initializer.text
    : undefined;
}

function textOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}
