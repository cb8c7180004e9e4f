import { Comment, type DeclarationReflection } from "typedoc";

/**
 * What the site says of the types that are generated from a whole API document, in place of their members:
 * those are thousands, of which nobody would read the one page.
 */
const SAID: Readonly<Record<string, string>> = {
  paths: "Every path of the API document, with its methods: what the calls of a client are typed by.",
  operations: 'Every operation of the API document by its name, such as `operations["logIn"]`.',
  components: 'The schemas of the API document, such as `components["schemas"]["Run"]`.',
  SandboxControlPaths: "Every path of the API that controls a sandbox from outside: faults, clock, reset.",
};
/** Generated ones that are as short as those written by hand. */
const WHOLE = ["OperationTraits"];
const WHERE =
  "The editor completes what is in it. " +
  "Written in TypeScript by `npm run generate`, from the documents in `openapi/`.";

/**
 * Empties a type that is generated from a document.
 *
 * @throws Error for one that the site has no words for
 */
export function emptyGenerated(type: DeclarationReflection): void {
  if (WHOLE.includes(type.name)) return;
  const said = SAID[type.name];
  if (said === undefined)
    throw new Error(`scripts/docs/generated-types.ts does not say what ${type.name} is`);
  for (const child of [...(type.children ?? [])]) type.project.removeReflection(child);
  type.comment = new Comment([{ kind: "text", text: `${said}\n\n${WHERE}` }]);
}
