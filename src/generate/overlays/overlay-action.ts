import { isJsonObject, type JsonObject, type JsonValue, jsonForMessage } from "../../document/json.js";
import { ActionFaults } from "./action-faults.js";
import { checkExpected } from "./expected-values.js";
import { reportHomeless } from "./homeless-action.js";
import { type Author, entryKey } from "./overlay-authors.js";
import type { Overlay, OverlayAction } from "./overlay-document.js";
import type { OverlayFault } from "./overlay-fault.js";
import { carryOut, type MergeStep, planMerge } from "./overlay-merge.js";
import { type MatchedValue, matchTarget, removeMatched } from "./overlay-target.js";
import type { Surroundings } from "./surroundings.js";

/** A matched value that can be updated. */
type Updatable = MatchedValue & { readonly value: JsonObject | JsonValue[] };

/** One action at work on a document. */
export class ActionRun {
  readonly #action: OverlayAction;
  readonly #around: Surroundings;
  readonly #faults: ActionFaults;

  constructor(overlay: Overlay, action: OverlayAction, around: Surroundings) {
    this.#action = action;
    this.#around = around;
    this.#faults = new ActionFaults(overlay, action);
  }

  /** Carries the action out as far as it goes, and gives what is wrong with it. */
  run(): OverlayFault[] {
    const { target, change } = this.#action;
    const matched = matchTarget(this.#around.patched, target);
    if (typeof matched === "string") {
      this.#faults.add("mistake", `: the target is not valid JSONPath (RFC 9535): ${matched}`);
    } else if (matched.length === 0) {
      reportHomeless(this.#action, this.#around, this.#faults);
    } else if (change.kind === "remove") {
      checkExpected(matched, this.#action, this.#around.authors, this.#faults);
      // From the end, so that removing one element of an array does not move those still to be removed.
      for (const value of matched.toReversed()) this.#remove(value);
    } else {
      this.#update(matched, change.value);
    }
    return this.#faults.list;
  }

  #remove(matched: MatchedValue): void {
    const { authors } = this.#around;
    const { path, value, owner, location } = matched;
    if (owner === undefined) {
      this.#faults.add("mistake", " would remove the whole document.");
      return;
    }
    const key = Array.isArray(owner) ? entryKey(value) : String(location.at(-1));
    const author = authors.authorOf(owner, key, value);
    if (this.#faults.isOther(author)) {
      this.#faults.add(
        "same-place",
        ` removes what ${this.#faults.named(author)} makes at ${path}. Drop one of the two.`,
      );
    }
    removeMatched(matched);
    authors.note(owner, key, undefined, this.#faults.author);
  }

  #update(matched: readonly MatchedValue[], update: JsonValue): void {
    const targets = matched.filter((value): value is Updatable => this.#isUpdatable(value, update));
    const plans = targets.map((target) => ({ target, steps: planMerge(target.value, update) }));
    const busy = plans.filter(({ steps }) => steps.some(isChange)).map(({ target }) => target);
    checkExpected(busy, this.#action, this.#around.authors, this.#faults);
    for (const { target, steps } of plans) this.#checkSteps(steps, target.path);
    this.#reportPresent(plans.flatMap(({ target, steps }) => this.#presentEntries(steps, target.path)));
    const idle = plans.filter(({ target, steps }) => !busy.includes(target) && !this.#isDone(steps));
    this.#reportIdle(
      idle.map(({ target }) => target.path),
      busy.map(({ path }) => path),
    );
    for (const { value } of targets) {
      // Planned anew, because one target can be a part of another.
      for (const step of planMerge(value, update)) {
        const written = carryOut(step);
        if (written !== undefined)
          this.#around.authors.note(step.container, step.key, written, this.#faults.author);
      }
    }
  }

  #isUpdatable({ value }: MatchedValue, update: JsonValue): boolean {
    if (Array.isArray(value) || (isJsonObject(value) && isJsonObject(update))) return true;
    this.#faults.add(
      "mistake",
      isJsonObject(value)
        ? ' selects an object: "update" must be an object to merge into it.'
        : ` selects the primitive ${jsonForMessage(value)}: Overlay 1.0 can only update objects and arrays. Target the parent.`,
    );
    return false;
  }

  #checkSteps(steps: readonly MergeStep[], path: string): void {
    for (const step of steps) {
      const author = this.#authorOfFound(step);
      const place = `${path}${step.path}`;
      if (step.kind === "twice") {
        this.#faults.add("mistake", ` adds ${jsonForMessage(step.value)} to ${place} twice. Take one out.`);
      } else if (this.#faults.isOther(author)) {
        const does = step.kind === "set" ? "overwrites what" : "does again what";
        this.#faults.add(
          "same-place",
          ` ${does} ${this.#faults.named(author)} makes at ${place}. Join the two, or drop one.`,
        );
      }
    }
  }

  /** Entries that upstream has beside others that it has not. */
  #presentEntries(steps: readonly MergeStep[], path: string): string[] {
    if (!steps.some(isChange)) return [];
    return steps
      .filter(({ kind, container }) => kind === "same" && Array.isArray(container))
      .filter((step) => !this.#faults.isOther(this.#authorOfFound(step)))
      .map((step) => `${jsonForMessage(step.value)} now in ${path}${step.path}`);
  }

  #reportPresent(present: readonly string[]): void {
    if (present.length === 0) return;
    this.#faults.add(
      "half-obsolete",
      ` is half obsolete: upstream has ${present.join(", ")}. ` +
        `Take ${present.length === 1 ? "it" : "them"} out of this overlay: ${this.#faults.author.overlay}.`,
    );
  }

  /** Whether it is another action that has left nothing to do. */
  #isDone(steps: readonly MergeStep[]): boolean {
    return steps.some((step) => this.#faults.isOther(this.#authorOfFound(step)));
  }

  #authorOfFound({ container, key, found }: MergeStep): Author | undefined {
    return found === undefined ? undefined : this.#around.authors.authorOf(container, key, found);
  }

  #reportIdle(idle: readonly string[], busy: readonly string[]): void {
    if (idle.length === 0) return;
    if (busy.length === 0) {
      this.#faults.add("obsolete", ` changes nothing: upstream has this now: ${this.#faults.deletion()}`);
    } else {
      this.#faults.add(
        "half-obsolete",
        ` is half obsolete: upstream has this now at ${idle.join(", ")}, and not at ${busy.join(", ")}. ` +
          "Re-target it to what still needs it.",
      );
    }
  }
}

function isChange({ kind }: MergeStep): boolean {
  return kind === "set" || kind === "append";
}
