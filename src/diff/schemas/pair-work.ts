import type { JsonObject, JsonValue } from "../../document/json.js";
import type { Direction, Finding } from "../change.js";
import type { Place } from "../place.js";

/** Which way a schema is looked at: what a client sends, or what it gets. */
export type SchemaDirection = Exclude<Direction, "call">;

/** What was found at one pair of schemas, and the pairs that it leads to. */
export interface ComparedPair {
  readonly findings: readonly Finding[];
  readonly next: ReadonlySet<ComparedPair>;
  /**
   * True for what lies inside of a schema that took the place of another one.
   * Whoever refers to the two tells it, and nobody else.
   */
  readonly isDetail: boolean;
}

/** A pair while it is compared. */
export interface PairWork extends ComparedPair {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly direction: SchemaDirection;
  readonly place: Place;
  /** The component that both schemas are; its remarks are compared with it and not where it is used. */
  readonly component: string | undefined;
  readonly findings: Finding[];
  readonly next: Set<PairWork>;
  readonly replacements: Replacement[];
  readonly undecided: Undecided[];
}

/** A place that refers to another component than before. */
export interface Replacement {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  /** What changed at the place itself, such as "or null". */
  readonly own: readonly Finding[];
  readonly target: PairWork;
}

/** Two schemas that turned out to belong together. */
export interface Link {
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly place: Place;
  /** The pair by which the two were tried. */
  readonly trial: PairWork;
}

/** What is decided when it is known which trials hold. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly links: readonly Link[];
}

/** How the trials stand. */
export interface Trials {
  readonly holds: (trial: PairWork) => boolean;
  /** How much speaks against one. */
  readonly harmsOf: (trial: PairWork) => number;
}

/**
 * A question whose answer hangs on trials: pairs that are compared only to see whether one schema takes the place of
 * another without harm.
 */
export interface Undecided {
  readonly trials: readonly PairWork[];
  readonly decide: (trials: Trials) => Outcome;
}
