import type { JsonValue } from "../../document/json.js";
import type { SchemaDirection } from "../schemas/schema-pair.js";
import type { Verdict } from "../verdict.js";
import type { CallView } from "./call-view.js";

/** One operation in the old document and in the new one. */
export interface CallPair {
  readonly before: CallView;
  readonly after: CallView;
  /** Notes a change of the operation itself. */
  readonly note: (kind: string, text: string, verdict: Verdict, part?: string) => void;
  /** Has two schemas compared that the operation uses. */
  readonly descend: (before: JsonValue, after: JsonValue, direction: SchemaDirection, part: string) => void;
}
