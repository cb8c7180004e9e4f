import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { DiffReport } from "../../src/diff/diff-report.js";
import { InputError } from "../../src/document/input-error.js";
import { COVERAGE_FILE, GENERATED_FOLDER } from "../../src/generate/documents.js";
import { coveragePage } from "../generate/coverage/coverage-page.js";
import { readOperationUse, simulatedOperations } from "../generate/coverage/operation-use.js";
import { removeStaleFiles, writeFiles } from "../generate/output-folder.js";
import type { Generated } from "../generate/pipeline.js";
import { generateProject } from "../generate/project.js";
import { changedFiles } from "./changed-files.js";
import { changelogDraft } from "./changelog-draft.js";
import { affectedExamples, affectedFiles, changedOperations } from "./consequences/affected-files.js";
import { affectedFixtures } from "./consequences/affected-fixtures.js";
import { allEnded } from "./consequences/all-ended.js";
import { brokenLines } from "./consequences/broken-lines.js";
import { changedExports } from "./consequences/changed-exports.js";
import { withChanges } from "./consequences/kept-by-overlay.js";
import { leftMentions } from "./consequences/left-mentions.js";
import { runTests } from "./consequences/test-run.js";
import { membersInQuestion, toldByOverlay } from "./consequences/told-by-overlay.js";
import { suggestBump } from "./consequences/version-bump.js";
import type { PreparationRequest, PreparedUpdate } from "./prepare-aside.js";
import { stageTree } from "./tree/work-folder.js";
import type { UpdatePlan } from "./update-plan.js";
import type { Consequences, UpdateReport } from "./update-report.js";

/**
 * Generates, type-checks and tests an update in a copy of the project, which is made in the work folder.
 *
 * @param tell called with one line before each part that takes a while
 * @throws InputError when the document, with its overlays, does not pass the linter or cannot be generated from
 */
export async function prepareUpdate(
  { root, folder, plan, withTests }: PreparationRequest,
  tell: (line: string) => void,
): Promise<PreparedUpdate> {
  const staged = await stageTree(root, folder);
  await writeFiles(staged, new Map([[plan.api.source, plan.text]]));
  tell("linting and generating");
  const generated = await generate(staged, plan.label);
  await writeFiles(join(staged, GENERATED_FOLDER), generated.files);
  await removeStaleFiles(join(staged, GENERATED_FOLDER), generated.files);
  const page = coveragePage(generated.apis, await readOperationUse(staged));
  await writeFiles(staged, new Map([[COVERAGE_FILE, page]]));
  const { diff, consequences } = await findConsequences(root, staged, plan, withTests, tell);
  const report: UpdateReport = {
    api: plan.api.baseName,
    source: { label: plan.label, openapi: plan.openapi, sha256: plan.sha256 },
    warnings: generated.warnings,
    diff,
    consequences,
    changelog: changelogDraft(diff, consequences.toldByOverlay),
  };
  const inFolder = [...generated.files].map(
    ([name, text]) => [`${GENERATED_FOLDER}/${name}`, text] satisfies [string, string],
  );
  const stale = (await readdir(join(root, GENERATED_FOLDER))).filter(
    (name) => name.endsWith(".gen.ts") && !generated.files.has(name),
  );
  return {
    report,
    files: await changedFiles(
      root,
      new Map([[plan.api.source, plan.text], ...inFolder, [COVERAGE_FILE, page]]),
    ),
    removed: stale.map((name) => `${GENERATED_FOLDER}/${name}`),
  };
}

/** The generators are other people's, and this may be the first document that they stumble over. */
async function generate(staged: string, label: string): Promise<Generated> {
  try {
    return await generateProject(staged);
  } catch (error) {
    if (error instanceof InputError) {
      throw new InputError(`${label} cannot be taken in:\n${error.message}`);
    }
    const reason = error instanceof Error ? error.stack : String(error);
    throw new InputError(`${label}: the generators fail on it.\n${reason}`);
  }
}

async function findConsequences(
  root: string,
  staged: string,
  plan: UpdatePlan,
  withTests: boolean,
  tell: (line: string) => void,
): Promise<{ diff: DiffReport; consequences: Consequences }> {
  tell("type-checking");
  const members = membersInQuestion(plan.diff.changes, plan.commonSchemas);
  const [broken, exports, fixtures] = await allEnded([
    brokenLines(root, staged),
    changedExports(root, staged, plan.api, plan.commonSchemas, members),
    affectedFixtures(staged, plan.api),
  ]);
  if (withTests) tell("testing");
  const tests = withTests ? await runTests(staged) : undefined;
  const { version }: { version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const told = new Set(toldByOverlay(plan.diff.changes, plan.commonSchemas, exports));
  // What an overlay keeps, in a shape that the package had before, is no change at all.
  const unchanged = plan.diff.changes.filter(
    (change) => told.has(change) && plan.reshaped.some((reshaped) => isDeepStrictEqual(reshaped, change)),
  );
  const diff = withChanges(
    plan.diff,
    plan.diff.changes.filter((change) => !unchanged.includes(change)),
  );
  const changed = changedOperations(diff);
  const toldChanges = diff.changes.filter((change) => told.has(change));
  const fresh = diff.changes.filter((change) => !told.has(change));
  const handlers = await simulatedOperations(root);
  const consequences: Consequences = {
    brokenLines: broken,
    leftMentions: await leftMentions(root, plan.documents.before, plan.documents.after),
    workflows: await affectedFiles(root, "src/workflows", changed),
    examples: await affectedExamples(root, changed),
    sandbox: [...changed].flatMap(([operation, verdict]) =>
      handlers.has(operation) ? [{ operation, verdict }] : [],
    ),
    fixtures,
    exports,
    keptByOverlay: plan.kept,
    toldByOverlay: toldChanges.map(({ place, text }) => `${place}: ${text}`),
    tests,
    bump: suggestBump(version, fresh, broken.typeTests.length > 0),
  };
  return { diff, consequences };
}
