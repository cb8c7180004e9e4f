import { type DeclarationReflection, ReflectionCategory } from "typedoc";

/** Where workflows are, a folder a resource: each is a category of its own. */
const WORKFLOWS = "workflows";
const ERRORS = "Errors";
const TYPES = "Types of the API document";
const SHARED = "Shared by workflows";
const TITLES: Readonly<Record<string, string>> = {
  client: "Client",
  calls: "Calls",
  options: "Options",
  errors: ERRORS,
  generated: TYPES,
  "client/schemas.ts": TYPES,
  [WORKFLOWS]: SHARED,
};
/** What readers look for first, and what last; everything else stands between them by its name. */
const FIRST = ["Client", "Options", "Calls", ERRORS];
const LAST = [SHARED, TYPES];

/**
 * What an entry offers, by task: a folder of the source is a category.
 * `undefined` for an entry whose names all come from one folder.
 */
export function categoriesOf(
  entry: DeclarationReflection,
  sourceOf: (name: DeclarationReflection) => string | undefined,
): ReflectionCategory[] | undefined {
  const categories = new Map<string, ReflectionCategory>();
  for (const name of entry.children ?? []) {
    const title = isError(name) ? ERRORS : titleOf(sourceOf(name) ?? "");
    const category = categories.get(title) ?? new ReflectionCategory(title);
    category.children.push(name);
    categories.set(title, category);
  }
  if (categories.size < 2) return undefined;
  return [...categories.values()].sort((one, other) => {
    return rank(one.title) - rank(other.title) || one.title.localeCompare(other.title);
  });
}

/** `src/workflows/ruleset-libraries/validate-library.ts` belongs to "Ruleset libraries". */
function titleOf(source: string): string {
  const [, top = "", second = ""] = source.split("/");
  const file = TITLES[`${top}/${second}`];
  if (file !== undefined) return file;
  const folder = top === WORKFLOWS && !second.endsWith(".ts") ? second : top;
  return TITLES[folder] ?? folder.charAt(0).toUpperCase() + folder.slice(1).replaceAll("-", " ");
}

function isError({ name, extendedTypes }: DeclarationReflection): boolean {
  return extendedTypes !== undefined && name.endsWith("Error");
}

function rank(title: string): number {
  if (FIRST.includes(title)) return FIRST.indexOf(title) - FIRST.length;
  return LAST.includes(title) ? LAST.indexOf(title) + 1 : 0;
}
