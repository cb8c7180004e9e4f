import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { GenerationError } from "../src/document/generation-error.js";
import { runCommand } from "./generate/command.js";
import { type ApiDocument, apiDocuments, mainDocument } from "./generate/documents.js";
import type { DocumentSource } from "./update/source/document-source.js";

const names = apiDocuments.map(({ baseName }) => baseName).join("|");
const usage =
  `usage: npm run spec:update -- FILE|URL [--api ${names}] [--dry-run] [--no-test]\n` +
  "       npm run spec:update -- --instance-path PATH [...]   PATH on the instance of DATAMASQUE_URL";
const root = fileURLToPath(new URL("..", import.meta.url));

/** The document was taken in, and a person has to mend what the report names. */
const needsMending = 2;

await runCommand(async () => {
  const { source, api, dryRun, withTests } = readFlags(process.argv.slice(2));
  // The generators take a second to load, which a mistyped flag need not wait for.
  const { updateSpec } = await import("./update/update-spec.js");
  const { reportPage } = await import("./update/report-page.js");
  const tell = (line: string): void => console.error(`${line} ...`);
  const outcome = await updateSpec({ root, source, api, dryRun, withTests, tell });
  if (outcome === undefined) {
    console.log(`${api.source} is this document already; nothing to do.`);
    return;
  }
  const { report, written, removed } = outcome;
  console.log(reportPage(report));
  const verb = dryRun ? "Would write" : "Wrote";
  console.log([`${verb}:`, ...written.map((file) => `  ${file}`)].join("\n"));
  if (removed.length > 0) console.log(["Deleted:", ...removed.map((file) => `  ${file}`)].join("\n"));
  const { brokenLines, leftMentions, tests, fixtures } = report.consequences;
  const findings = [...Object.values(brokenLines), leftMentions, fixtures, tests?.failed ?? []];
  if (findings.flat().length > 0) {
    console.log(
      "\nThe document is in. What the report lists under “In this project” needs a person; then run npm test.",
    );
    process.exitCode = needsMending;
  }
});

function readFlags(args: string[]): {
  source: DocumentSource;
  api: ApiDocument;
  dryRun: boolean;
  withTests: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: { type: "string" },
        "instance-path": { type: "string" },
        "dry-run": { type: "boolean" },
        "no-test": { type: "boolean" },
      },
    });
    const api = apiDocuments.find(({ baseName }) => baseName === (values.api ?? mainDocument.baseName));
    if (api === undefined) throw new Error(`--api is one of ${names}.`);
    return {
      source: sourceOf(positionals, values["instance-path"]),
      api,
      dryRun: values["dry-run"] === true,
      withTests: values["no-test"] !== true,
    };
  } catch (error) {
    throw new GenerationError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function sourceOf(positionals: readonly string[], path: string | undefined): DocumentSource {
  const [place, ...others] = positionals;
  if ((place === undefined) === (path === undefined) || others.length > 0) {
    throw new Error("Exactly one document is wanted: a file, a URL, or --instance-path.");
  }
  if (path !== undefined) return { kind: "instance", path };
  if (place === undefined || place === "") throw new Error("The document has no name.");
  return /^https?:\/\//i.test(place) ? { kind: "url", url: place } : { kind: "file", file: place };
}
