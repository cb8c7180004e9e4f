import { basename, dirname, join } from "node:path";
import type { ApiDocument } from "../../src/generate/documents.js";
import { writeFiles } from "../generate/output-folder.js";
import { prepareAside } from "./prepare-aside.js";
import { reportPage } from "./report-page.js";
import type { FoundDocument } from "./source/recognise-document.js";
import { startGuardian } from "./tree/guardian.js";
import { NEXT_FOLDER, switchTree } from "./tree/switch-tree.js";
import { closeWorkFolder, openWorkFolder } from "./tree/work-folder.js";
import { planUpdate } from "./update-plan.js";
import type { UpdateReport } from "./update-report.js";

/** What to update, from what. */
export interface UpdateRequest {
  /** The root of the project. */
  readonly root: string;
  readonly found: FoundDocument;
  readonly api: ApiDocument;
  /** Writes nothing. */
  readonly dryRun: boolean;
  readonly withTests: boolean;
  /** Called with one line before each part that takes a while. */
  readonly tell: (line: string) => void;
  /** Called before each step that changes the tree; for tests that end the process there. */
  readonly onStep?: (step: string) => void;
}

/** What an update did. */
export interface UpdateOutcome {
  readonly report: UpdateReport;
  /** The report as a page, from the root of the project. */
  readonly reportFile: string;
  /** The files that were written, or would be. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Takes in a document: everything is prepared aside, then the tree is changed as a whole or not at all.
 *
 * @returns what was done, or `undefined` when the tree has this document already
 * @throws InputError that says why the document cannot be taken in; then the tree is as it was
 */
export async function updateSpec(request: UpdateRequest): Promise<UpdateOutcome | undefined> {
  const { root, found, api, dryRun, withTests, tell, onStep } = request;
  const folder = await openWorkFolder(root);
  try {
    const plan = await planUpdate(root, found, api);
    if (plan === undefined) return undefined;
    const guardian = await startGuardian(root);
    try {
      onStep?.("prepare");
      const prepared = await prepareAside({ root, folder, plan, withTests }, tell);
      const { report, removed } = prepared;
      const files = new Map([
        ...prepared.files,
        [`${plan.reportFile}.md`, reportPage(report)] satisfies [string, string],
        [`${plan.reportFile}.json`, `${JSON.stringify(report, null, 2)}\n`] satisfies [string, string],
      ]);
      const outcome = {
        report,
        reportFile: `${plan.reportFile}.md`,
        written: [...files.keys()].sort(),
        removed,
      };
      if (!dryRun) await switchWhole(root, folder, files, removed, onStep);
      return outcome;
    } finally {
      await guardian.release();
    }
  } finally {
    await closeWorkFolder(root);
  }
}

async function switchWhole(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
  onStep: ((step: string) => void) | undefined,
): Promise<void> {
  for (const [file, text] of files) {
    await writeFiles(join(folder, NEXT_FOLDER, dirname(file)), new Map([[basename(file), text]]));
  }
  // Signals that can be put off are, until the tree is whole again; for the others there is the guardian.
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const putOff = (): void => {};
  for (const signal of signals) process.on(signal, putOff);
  try {
    switchTree(root, folder, { files: [...files.keys()], removed }, onStep);
  } finally {
    for (const signal of signals) process.off(signal, putOff);
  }
}
