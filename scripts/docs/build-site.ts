import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  OptionDefaults,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  Renderer,
  type TypeDocOptions,
} from "typedoc";
import { readManifest } from "../build/manifest.js";
import { accessiblePage } from "./accessible-page.js";
import { codeInHeadings } from "./code-in-headings.js";
import { readEntries } from "./entries.js";
import { arrangePages } from "./page-tree.js";
import { discoverPages, HOME, isMarkdown } from "./pages.js";
import { shapeReference } from "./shape-reference.js";
import { siteRouter } from "./site-router.js";
import { siteTheme } from "./site-theme.js";

const NAME = "site";

/**
 * Builds the site of a project: its pages, and a reference of what its entries export.
 *
 * @param out the folder for it; what is in it is replaced
 * @returns whether it is without any fault; TypeDoc prints those that it finds, as it does its warnings
 */
export async function buildSite(project: string, out: string): Promise<boolean> {
  const entries = readEntries(project);
  const pages = discoverPages(project);
  const app = await Application.bootstrap({
    ...OPTIONS,
    name: readManifest(project).name,
    entryPoints: entries.map(({ source }) => join(project, source)),
    projectDocuments: [...pages.keys()]
      .filter((file) => file !== HOME && isMarkdown(file))
      .map((file) => join(project, file)),
    readme: join(project, HOME),
    basePath: project,
    tsconfig: join(project, "tsconfig.build.json"),
    customCss: fileURLToPath(new URL("site.css", import.meta.url)),
    customJs: fileURLToPath(new URL("open-guides.js", import.meta.url)),
    favicon: fileURLToPath(new URL("favicon.svg", import.meta.url)),
  });
  app.renderer.defineRouter(NAME, siteRouter(project));
  app.renderer.defineTheme(NAME, siteTheme(project, arrangePages(pages)));
  app.options.setValue("router", NAME);
  app.options.setValue("theme", NAME);
  app.renderer.on(Renderer.EVENT_END_PAGE, (page) => {
    page.contents &&= accessiblePage(page.contents);
  });
  shapeReference(app, { project, entries, pages });

  const converted = await app.convert();
  if (converted === undefined) return false;
  app.validate(converted);
  for (const member of undocumentedMembers(converted)) {
    app.logger.validationWarning(`${member.getFriendlyFullName()} has no documentation`);
  }
  if (hasFaults(app)) return false;
  await app.generateDocs(converted, out);
  return !hasFaults(app);
}

const OPTIONS: TypeDocOptions = {
  markdownItLoader: codeInHeadings,
  // The types are checked by `npm run typecheck`.
  skipErrorChecking: true,
  // The comments of generated types have it.
  blockTags: [...OptionDefaults.blockTags, "@description"],
  excludeInternal: true,
  // What errors have from `Error`, and calls from `RequestInit`.
  excludeExternals: true,
  excludePrivate: true,
  // Where a name is declared is nothing that a reader can open.
  disableSources: true,
  hideGenerator: true,
  includeVersion: true,
  // The pages have headings of their own.
  headings: { readme: false, document: false },
  useFirstParagraphOfCommentAsSummary: true,
  // Two builds of the same files are the same.
  cacheBust: false,
  searchInComments: true,
  searchInDocuments: true,
  highlightLanguages: ["ts", "cts", "js", "cjs", "json", "yaml", "sh", "python", "csharp", "html", "sql"],
  kindSortOrder: ["Function", "Class", "Variable", "Interface", "TypeAlias"],
  sortEntryPoints: false,
  // What types of calls and lists are worked out by; a reader needs them as little as their names.
  intentionallyNotExported: [
    "call-types.ts:CallData",
    "call-types.ts:Responses",
    "call-types.ts:OperationAt",
    "call-types.ts:BodyOption",
    "call-types.ts:OptionsArgument",
    "call-types.ts:ParamsOption",
    "call-types.ts:ParametersOf",
    "call-types.ts:CallArgument",
    "client-of.ts:ClientOf",
    "create-client.ts:DataMasqueGet",
    "create-client.ts:DataMasquePut",
    "create-client.ts:DataMasquePost",
    "create-client.ts:DataMasquePatch",
    "create-client.ts:DataMasqueDelete",
    "create-in-flight-masking-client.ts:InFlightMaskingGet",
    "create-in-flight-masking-client.ts:InFlightMaskingPost",
    "list-paths.ts:AnswerOf",
    "list-paths.ts:ItemOf",
    "list-paths.ts:PathsWithItems",
    "list-paths.ts:PathParameters",
    "list-paths.ts:GetOf",
    "list-paths.ts:QueryOf",
    "probe.ts:PAGED_FEATURES",
    // Schemas, whose members the editor shows under these names.
    "datamasque.gen.ts:DiscoveryConfigType",
    "datamasque.gen.ts:RulesetType",
    "datamasque.gen.ts:RunStatus",
    "datamasque.gen.ts:UserRole",
    "datamasque.gen.ts:RunOptions",
    "in-flight-masking.gen.ts:LogLevel",
    "in-flight-masking.gen.ts:LogEntry",
    "in-flight-masking.gen.ts:RulesetPlanRef",
  ],
  // Members of interfaces and classes are looked at beside this: what stands in a union is told by its type.
  requiredToBeDocumented: ["Variable", "Function", "Class", "Interface", "Method", "Accessor", "TypeAlias"],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
};

/** Members of interfaces and classes without documentation, those of the API documents aside. */
function undocumentedMembers(project: ProjectReflection): Reflection[] {
  return project
    .getReflectionsByKind(ReflectionKind.Property)
    .filter(({ parent }) => parent?.kindOf(ReflectionKind.ClassOrInterface))
    .filter((member) => !member.hasComment() && !isGenerated(member));
}

function isGenerated(member: Reflection): boolean {
  return member.project.getSymbolIdFromReflection(member)?.fileName?.endsWith(".gen.ts") ?? false;
}

function hasFaults({ logger }: Application): boolean {
  return logger.hasErrors() || logger.hasWarnings();
}
