import type { Change } from "../../src/diff/change.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject } from "../../src/document/json.js";
import { keywordChanges } from "./keyword-changes.js";
import { markChanges } from "./mark-changes.js";
import { objectChanges } from "./object-changes.js";
import { operationChanges } from "./operation-changes.js";
import type { SchemaChange } from "./schema-change.js";
import { smallApi } from "./small-api.js";
import { spellingChanges } from "./spelling-changes.js";
import { unionChanges } from "./union-changes.js";
import { valueChanges } from "./value-changes.js";

/** Every single change of a schema that is tried. */
export const schemaChanges: readonly SchemaChange[] = [
  ...valueChanges,
  ...objectChanges,
  ...markChanges,
  ...unionChanges,
  ...spellingChanges,
  ...keywordChanges,
];

/** The documents before and after each change: of schemas where they are sent and where they are got, and of operations. */
export function minimalPairs(): [JsonObject, JsonObject][] {
  return [
    ...schemaChanges.flatMap(({ before, after, schemas, nowSchemas }): [JsonObject, JsonObject][] => [
      [smallApi(before, {}, schemas), smallApi(after, {}, nowSchemas)],
      [smallApi({}, before, schemas), smallApi({}, after, nowSchemas)],
    ]),
    ...operationChanges.map(({ edit }): [JsonObject, JsonObject] => {
      const before = smallApi({ type: "object" }, { type: "object" });
      const after = structuredClone(before);
      edit(after);
      return [before, after];
    }),
  ];
}

/** What is found in all of them, there and back. */
export function changesOfPairs(): Change[] {
  return minimalPairs().flatMap(([before, after]) => [
    ...compareDocuments(before, after).changes,
    ...compareDocuments(after, before).changes,
  ]);
}
