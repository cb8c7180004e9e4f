import { InputError } from "../../../src/document/input-error.js";
import { allEnded } from "./all-ended.js";
import { brokenPages } from "./broken-pages.js";
import { newFaults, type TypeFault, typeFaults, typeFaultsOf } from "./type-check.js";

/** The handwritten lines that an update breaks. */
export interface BrokenLines {
  /** Lines of the package, its tools and its tests. */
  readonly code: readonly TypeFault[];
  /** Lines of the tests that stand for users' code: what breaks here breaks that code. */
  readonly typeTests: readonly TypeFault[];
  /** Lines of the README and of the documentation. */
  readonly pages: readonly TypeFault[];
}

/**
 * Finds the lines that compile in the tree as it is and do not in the one that was prepared.
 *
 * @param root the tree as it is
 * @param staged the tree that was prepared
 * @throws InputError when it is the generated code that does not compile, since no handwritten line mends that
 */
export async function brokenLines(root: string, staged: string): Promise<BrokenLines> {
  const [faults, pages] = await allEnded([typeFaults(staged), brokenPages(root, staged)]);
  const generated = faults.filter(({ file }) => file.endsWith(".gen.ts"));
  if (generated.length > 0) {
    throw new InputError(
      `The code generated from the document does not compile; that is a fault of scripts/generate:\n${generated
        .map(faultLine)
        .join("\n")}`,
    );
  }
  // Only these files can have had them before, and the whole tree takes many times as long.
  const files = [...new Set(faults.map(({ file }) => file))];
  const broken = files.length === 0 ? [] : newFaults(await typeFaultsOf(root, staged, files), faults);
  const isTypeTest = ({ file }: TypeFault): boolean => file.endsWith(".test-d.ts");
  return {
    code: broken.filter((fault) => !isTypeTest(fault)),
    typeTests: broken.filter(isTypeTest),
    pages,
  };
}

/** One line for a person: `src/a.ts(3,5): TS2322: ...`. */
export function faultLine({ file, line, column, code, message }: TypeFault): string {
  return `  ${file}(${line},${column}): ${code}: ${message}`;
}
