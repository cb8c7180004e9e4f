import type { JsonValue } from "../../../document/json.js";
import type { SchemaReader } from "../../../document/schemas/schema-reader.js";
import type { AlternativeReader } from "./alternatives.js";

/** More values or members than this do not make a name any clearer. */
const TOLD = 3;

/**
 * What to call an alternative: the name of its component, or what sets it apart.
 *
 * @param place the place of which it is an alternative, whose own name would tell nothing
 */
export function alternativeLabel(
  reader: SchemaReader,
  alternatives: AlternativeReader,
  member: JsonValue,
  place: string,
): string {
  const name = alternatives.nameOf(member);
  return name === undefined || name === place ? describe(reader, member) : name;
}

function describe(reader: SchemaReader, member: JsonValue): string {
  const { types, values, required, properties, limits, format } = reader.view(member);
  const type = [...(types ?? [])].join(" or ") || "anything";
  if (values !== undefined) {
    return some(
      values.map((value) => (typeof value === "bigint" ? String(value) : JSON.stringify(value))),
      " or ",
    );
  }
  if (format !== undefined) return `${type} of format ${format}`;
  const [limit] = limits;
  if (limit !== undefined) return `${type} with ${limit[0]} ${String(limit[1])}`;
  const members = required.size > 0 ? required : new Set(properties.keys());
  return members.size === 0 ? type : `${type} with ${some([...members], ", ")}`;
}

function some(names: readonly string[], between: string): string {
  const more = names.length > TOLD ? `${between}${names.length - TOLD} more` : "";
  return names.slice(0, TOLD).join(between) + more;
}
