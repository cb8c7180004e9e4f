import { InputError, isInputError } from "../document/input-error.js";
import { isJsonObject, type JsonObject } from "../document/json.js";
import { brokenReferences } from "../document/references.js";
import { listed } from "../document/self-contained.js";
import { type CallView, readCalls } from "./calls/call-view.js";
import { type Change, type Verdict, worstVerdict } from "./change.js";
import { compareDocuments, type DocumentDifference } from "./compare-documents.js";

/** A change that this share of all operations meets says nothing about any one of them. */
const WIDESPREAD_SHARE = 1 / 3;
const WIDESPREAD_OPERATIONS = 10;

/** What a report says of one of the two documents. */
export interface DocumentFacts {
  /** The file, without the folders of the machine. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  readonly operations: number;
}

/** An operation as a report names it. */
export interface NamedOperation {
  /** `METHOD path`. */
  readonly operation: string;
  readonly operationId?: string;
}

/** The report of `npm run spec:diff`, as JSON. */
export interface DiffReport {
  readonly before: DocumentFacts;
  readonly after: DocumentFacts;
  /** The worst verdict; `unchanged` when a client cannot tell the two apart. */
  readonly verdict: Verdict | "unchanged";
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly operations: {
    readonly added: readonly NamedOperation[];
    readonly removed: readonly NamedOperation[];
    /** Without those that only meet a change which is widespread. */
    readonly changed: readonly (NamedOperation & { readonly verdict: Verdict })[];
  };
  /** Changes that so many operations meet that none of them is listed for it, as `place: text`. */
  readonly widespread: readonly string[];
  /** The worst first. */
  readonly changes: readonly Change[];
}

/** A document and how to call it. */
export interface LabelledDocument {
  readonly document: JsonObject;
  readonly source: string;
}

/**
 * Reports in what two documents differ for a client.
 *
 * @throws InputError when a reference leads out of a document or to nothing
 */
export function diffReport(before: LabelledDocument, after: LabelledDocument): DiffReport {
  const { added, removed, changes } = compared(before, after);
  const report = { document: before, calls: after.document, after: factsOf(after) };
  return reportOf({ ...report, added, removed, changes });
}

/** What stops a comparison is a reference that cannot be followed, and where it stands is for whoever mends it. */
function compared(before: LabelledDocument, after: LabelledDocument): DocumentDifference {
  try {
    return compareDocuments(before.document, after.document);
  } catch (error) {
    if (!isInputError(error)) throw error;
    const lines = [before, after].flatMap(({ document, source }) =>
      brokenReferences(document).map((line) => `  ${source} ${line}`),
    );
    if (lines.length === 0) throw error;
    throw new InputError(
      `There are references that cannot be followed. Mend them at these places:\n${listed(lines, "\n")}`,
    );
  }
}

/** Puts a report together from what was found. */
export function reportOf(found: {
  readonly document: LabelledDocument;
  /** Where the changed operations are described; the document itself when left out. */
  readonly calls?: JsonObject;
  readonly after: DocumentFacts;
  readonly added: readonly CallView[];
  readonly removed: readonly CallView[];
  readonly changes: readonly Change[];
}): DiffReport {
  const { document, calls = document.document, after, added, removed, changes } = found;
  const count = (verdict: Verdict): number => changes.filter((change) => change.verdict === verdict).length;
  const byKey = new Map(readCalls(calls).map((call) => [call.key, call]));
  const fresh = new Set(added.map(({ key }) => key));
  const widespread = widespreadChanges({ changes, after });
  const own = changes.filter((change) => !widespread.includes(change));
  const changed = [...verdictsByOperation(own)].flatMap(([key, verdict]) => {
    const call = byKey.get(key);
    return call === undefined || fresh.has(key) ? [] : [{ ...named(call), verdict }];
  });
  return {
    before: factsOf(document),
    after,
    verdict: worstVerdict(changes.map(({ verdict }) => verdict)) ?? "unchanged",
    counts: { breaking: count("breaking"), attention: count("attention"), compatible: count("compatible") },
    operations: { added: added.map(named), removed: removed.map(named), changed },
    widespread: widespread.map(({ place, text }) => `${place}: ${text}`),
    changes,
  };
}

function verdictsByOperation(changes: readonly Change[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { uses } of changes) {
    for (const { verdict, operations } of uses) {
      for (const key of operations) {
        const known = verdicts.get(key);
        verdicts.set(key, worstVerdict(known === undefined ? [verdict] : [known, verdict]) ?? verdict);
      }
    }
  }
  return new Map([...verdicts].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function named({ key, operationId }: CallView): NamedOperation {
  return { operation: key, ...(operationId === undefined ? {} : { operationId }) };
}

function factsOf({ document, source }: LabelledDocument): DocumentFacts {
  const info = isJsonObject(document.info) ? document.info : {};
  return {
    source,
    title: String(info.title ?? ""),
    version: String(info.version ?? ""),
    operations: readCalls(document).length,
  };
}

/** The changes that are met by so many operations that they are told once and not for each, such as that of an error. */
function widespreadChanges({ changes, after }: Pick<DiffReport, "changes" | "after">): readonly Change[] {
  return changes.filter(({ uses }) => {
    const operations = new Set(uses.flatMap((use) => use.operations));
    return operations.size >= WIDESPREAD_OPERATIONS && operations.size > after.operations * WIDESPREAD_SHARE;
  });
}
