/** A package that a line of a page fetches and runs where it is not installed. */
export interface FetchedProgram {
  /** The line of the page, from 1. */
  readonly line: number;
  readonly package: string;
  /** What is run of it. */
  readonly program: string;
}

const RUNNERS = /\b(?:npx|bunx|npm exec|pnpm dlx|pnpm exec|yarn dlx)\s+([^`|;&<)]*)/g;
const FLAG = /^(?:(?:-p|--package)[ =](\S+)|-\S+)\s*/;

/** What each `npx`, or its like, of a page fetches. */
export function fetchedPrograms(page: string): FetchedProgram[] {
  return page
    .split("\n")
    .flatMap((text, index) =>
      [...text.matchAll(RUNNERS)].flatMap(([, call = ""]) => programOf(call, index + 1) ?? []),
    );
}

function programOf(call: string, line: number): FetchedProgram | undefined {
  let rest = call.trim();
  let named: string | undefined;
  for (let flag = FLAG.exec(rest); flag !== null; flag = FLAG.exec(rest)) {
    named = flag[1] ?? named;
    rest = rest.slice(flag[0].length);
  }
  const word = /^\S+/.exec(rest)?.[0];
  if (word === undefined) return undefined;
  return { line, package: withoutVersion(named ?? word), program: withoutVersion(word) };
}

function withoutVersion(name: string): string {
  return name.replace(/(?<=.)@.*$/, "");
}
