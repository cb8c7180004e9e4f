import { detailError, fieldError, invalidReference } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { NamedReference } from "../../store/records/run.js";
import type { RulesetValidationError, StoredRuleset } from "../../store/records/yaml-documents.js";
import type { Store } from "../../store/store.js";
import type { World } from "../../store/world.js";
import { connectionName } from "../connections/document.js";
import { isFileKind } from "../connections/kinds.js";
import { rulesetErrors, rulesetValidity } from "../rulesets/rules.js";
import { isFinal, runStatusAt } from "./life.js";

/** The object that a member of a body names by its id, or the 400 reply. */
export function resolveReference<Found extends object>(
  objects: Store<Found>,
  field: string,
  body: JsonObject,
): Found {
  const id = body[field];
  const found = typeof id === "string" ? objects.find(id) : undefined;
  if (found === undefined) throw fieldError({ [field]: [invalidReference(String(id))] });
  return found;
}

/** Throws the 400 reply when the source of a run, sent as `field`, holds data of the other kind. */
export function checkSource(
  { kind }: StoredConnection,
  maskType: "database" | "file",
  field = "connection",
): void {
  const holdsFiles = kind !== undefined && isFileKind(kind);
  if (maskType === "database" && holdsFiles) {
    throw fieldError({ [field]: ["A database run needs a database connection."] });
  }
  if (maskType === "file" && !holdsFiles) {
    throw fieldError({ [field]: ["A file run needs a file connection."] });
  }
}

/** Throws the 400 reply when a run of any kind is going on at a connection. */
export function refuseSecondRun({ world, settings }: SandboxContext, source: StoredConnection): void {
  const now = settings.clock();
  for (const run of world.runs.all()) {
    if (run.source.id === source.id && !isFinal(runStatusAt(run, now))) {
      throw detailError(400, "There is already a run in progress on this connection.");
    }
  }
}

/** What a run keeps of a connection. */
export function connectionReference(connection: StoredConnection): NamedReference {
  return { id: connection.id, name: connectionName(connection) };
}

/**
 * Throws the 400 reply when a ruleset is known to be invalid.
 * Clients read from its text whether the ruleset or one of its libraries is at fault, and which.
 */
export function refuseInvalidRuleset(ruleset: StoredRuleset, world: World, now: number): void {
  if (rulesetValidity(ruleset, world, now) !== "invalid") return;
  const [error] = rulesetErrors(ruleset, world, now);
  const ofLibrary = error?.validation_error_type.startsWith("library_") === true;
  const what = ofLibrary ? error.message : rulesetRefusal(ruleset, error);
  throw fieldError({ ruleset: [`Cannot start run. ${what}.`] });
}

/** Clients take any text with the word "library" in it for the fault of one: nothing that is quoted may bring it in. */
function rulesetRefusal({ name }: StoredRuleset, error: RulesetValidationError | undefined): string {
  const place = error === undefined ? "" : ` (line ${error.line_number}, column ${error.column_number})`;
  const texts = [
    `Ruleset "${name}" is invalid: ${error?.message}${place}`,
    `Ruleset "${name}" is invalid${place}`,
    `The ruleset is invalid${place}`,
  ];
  return texts.find((text) => !/library/i.test(text)) ?? "The ruleset is invalid";
}

/** Whether the validations that are still going on when the run starts will find something. */
export function willBeInvalid(ruleset: StoredRuleset, world: World): boolean {
  return rulesetErrors(ruleset, world, Number.POSITIVE_INFINITY).length > 0;
}
