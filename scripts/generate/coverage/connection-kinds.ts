import { isJsonObject, type JsonObject } from "../../../src/document/json.js";
import { componentSchemas } from "../../../src/document/references.js";

/** A kind of connection, with the schemas of what is read and of what is written. */
export interface ConnectionKindRow {
  readonly kind: string;
  readonly read: string;
  readonly written: string;
}

/** The unions that tell kinds apart; that of what is written has the same name and `Write` behind it. */
const UNIONS = ["DatabaseConnection", "FileConnection"];

/** The kinds of connections that a document has; none for a document without those unions. */
export function connectionKinds(document: JsonObject): readonly ConnectionKindRow[] {
  return UNIONS.flatMap((union) => {
    const read = mappingOf(document, union);
    const written = mappingOf(document, `${union}Write`);
    const kinds = [...new Set([...read.keys(), ...written.keys()])];
    return kinds.map((kind) => ({ kind, read: read.get(kind) ?? "", written: written.get(kind) ?? "" }));
  });
}

function mappingOf(document: JsonObject, union: string): ReadonlyMap<string, string> {
  const schema = componentSchemas(document)[union];
  const discriminator = isJsonObject(schema) ? schema.discriminator : undefined;
  const mapping = isJsonObject(discriminator) ? discriminator.mapping : undefined;
  return new Map(
    Object.entries(isJsonObject(mapping) ? mapping : {}).map(([kind, target]) => [
      kind,
      String(target).split("/").at(-1) ?? "",
    ]),
  );
}
