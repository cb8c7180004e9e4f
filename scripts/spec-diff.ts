import { basename, isAbsolute, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { diffReport, type LabelledDocument } from "../src/diff/diff-report.js";
import { isVerifyReport, liveAnswersReport } from "../src/diff/live-answers.js";
import { diffMarkdown } from "../src/diff/markdown.js";
import { GenerationError } from "../src/document/generation-error.js";
import { readDocument } from "../src/document/read-document.js";
import { requireOpenApi } from "../src/document/require-openapi.js";
import { runCommand } from "./generate/command.js";

const usage =
  "usage: npm run spec:diff -- OLD NEW [--json]   NEW is a document, or the report of npm run verify -- --json";

await runCommand(async () => {
  const { old, now, json } = readFlags(process.argv.slice(2));
  const before = await labelled(old);
  const after = await labelled(now);
  requireOpenApi(before.document, before.source);
  const isLive = isVerifyReport(after.document);
  if (!isLive) requireOpenApi(after.document, after.source);
  const report = isLive ? liveAnswersReport(before, after.document, after.source) : diffReport(before, after);
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : diffMarkdown(report));
});

async function labelled(file: string): Promise<LabelledDocument> {
  const path = relative(process.cwd(), resolve(file));
  const source = path.startsWith("..") || isAbsolute(path) ? basename(file) : path;
  return { document: await readDocument(resolve(file), file), source };
}

function readFlags(args: string[]): { old: string; now: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const [old, now, ...others] = positionals;
    if (!old || !now || others.length > 0) throw new Error("Two documents are wanted, the old one first.");
    return { old, now, json: values.json === true };
  } catch (error) {
    throw new GenerationError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
