import { join, relative } from "node:path";
import {
  type Application,
  type Context,
  Converter,
  type DeclarationReflection,
  DocumentReflection,
  normalizePath,
  type ProjectReflection,
  ReflectionKind,
} from "typedoc";
import { categoriesOf } from "./categories.js";
import type { Entry } from "./entries.js";
import { emptyGenerated } from "./generated-types.js";
import { linkAllNames } from "./link-names.js";
import { isMarkdown, type Page } from "./pages.js";
import { fileOf } from "./site-router.js";
import { memberTypeAsWritten, signatureAsWritten, valuesOfAlias } from "./types-as-written.js";

/** After TypeDoc has put names into categories of its own, which it does at -200. */
const LAST = -1000;

/** What the reference is made of, and how it is arranged. */
export interface Shape {
  /** The folder of the project. */
  readonly project: string;
  readonly entries: readonly Entry[];
  readonly pages: ReadonlyMap<string, Page>;
}

/** Gives the pages and entries their names, and puts each name of an entry where a reader looks for it. */
export function shapeReference(app: Application, { project, entries, pages }: Shape): void {
  // What one imports from; "module" would be a word of TypeDoc's.
  app.internationalization.addTranslations("en", { kind_module: "Entry", kind_plural_module: "Entries" });
  app.converter.on(Converter.EVENT_BEGIN, (context) => {
    for (const page of pages.values()) if (!isMarkdown(page.file)) addProgram(context.project, project, page);
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    document.name = pages.get(fileOf(project, document))?.title ?? document.name;
  });
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, declaration) => {
    memberTypeAsWritten(context, declaration);
    valuesOfAlias(context, declaration);
    if (declaration.kind !== ReflectionKind.Module) return;
    const source = sourceOf(context, declaration, project);
    declaration.name = entries.find((entry) => entry.source === source)?.name ?? declaration.name;
  });
  app.converter.on(Converter.EVENT_CREATE_SIGNATURE, signatureAsWritten);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const declaration of context.project.getReflectionsByKind(ReflectionKind.Interface)) {
      if (!declaration.isDeclaration() || declaration.parent?.kind !== ReflectionKind.Module) continue;
      if (sourceOf(context, declaration, project)?.endsWith(".gen.ts")) emptyGenerated(declaration);
    }
    for (const member of context.project.getReflectionsByKind(ReflectionKind.Accessor)) {
      // Named by a symbol that nobody outside the package holds.
      if (member.name.startsWith("[")) context.project.removeReflection(member);
    }
  });
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    (context) => {
      const { project: root } = context;
      // The navigation has the pages; an overview of the entries is for entries.
      root.groups = (root.groups ?? []).filter(({ children }) =>
        children.every((each) => each.isDeclaration()),
      );
      for (const entry of root.children ?? []) {
        const categories = categoriesOf(entry, (name) => sourceOf(context, name, project));
        if (categories !== undefined) entry.categories = categories;
      }
      // What is taken apart at once has no name in the source.
      for (const parameter of root.getReflectionsByKind(ReflectionKind.Parameter)) {
        if (parameter.name === "__namedParameters") parameter.name = "options";
      }
      linkAllNames(root);
    },
    LAST,
  );
}

function addProgram(root: ProjectReflection, project: string, { file, title, markdown }: Page): void {
  const document = new DocumentReflection(title, root, [{ kind: "code", text: markdown }], {});
  root.addChild(document);
  root.registerReflection(document, undefined, normalizePath(join(project, file)));
}

/** Where a name is declared, relative to the project. */
function sourceOf(context: Context, declaration: DeclarationReflection, project: string): string | undefined {
  const [first] = context.getSymbolFromReflection(declaration)?.getDeclarations() ?? [];
  return first && relative(project, first.getSourceFile().fileName).replaceAll("\\", "/");
}
