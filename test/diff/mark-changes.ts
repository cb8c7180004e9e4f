import { object, type SchemaChange } from "./schema-change.js";

const plain = { type: "string" };
const readOnly = { type: "string", readOnly: true };
const writeOnly = { type: "string", writeOnly: true };
const closed = { additionalProperties: false };

/** Marks that say which way a member travels. */
export const markChanges: readonly SchemaChange[] = [
  {
    what: "a property of a closed object that only readers see any more",
    before: object({ a: plain }, [], closed),
    after: object({ a: readOnly }, [], closed),
    sent: ["read-only-added breaking"],
    got: ["read-only-added compatible"],
    sentBack: ["read-only-removed compatible"],
    gotBack: ["read-only-removed compatible"],
  },
  {
    what: "a property of an open object that only readers see any more",
    before: object({ a: plain }),
    after: object({ a: readOnly }),
    sent: ["read-only-added attention"],
    got: ["read-only-added compatible"],
    sentBack: ["read-only-removed compatible"],
    gotBack: ["read-only-removed compatible"],
  },
  {
    what: "a property that writers see, too",
    before: object({ a: readOnly }),
    after: object({ a: plain }),
    sent: ["read-only-removed compatible"],
    got: ["read-only-removed compatible"],
    sentBack: ["read-only-added attention"],
    gotBack: ["read-only-added compatible"],
  },
  {
    what: "a required property that writers have to send now",
    before: object({ a: readOnly }, ["a"]),
    after: object({ a: plain }, ["a"]),
    sent: ["read-only-removed breaking"],
    got: ["read-only-removed compatible"],
    sentBack: ["read-only-added attention"],
    gotBack: ["read-only-added compatible"],
  },
  {
    what: "a property that only writers see any more",
    before: object({ a: plain }),
    after: object({ a: writeOnly }),
    sent: ["write-only-added compatible"],
    got: ["write-only-added breaking"],
    sentBack: ["write-only-removed compatible"],
    gotBack: ["write-only-removed compatible"],
  },
  {
    what: "a property that readers see, too",
    before: object({ a: writeOnly }, ["a"]),
    after: object({ a: plain }, ["a"]),
    sent: ["write-only-removed compatible"],
    got: ["write-only-removed compatible"],
    sentBack: ["write-only-added compatible"],
    gotBack: ["write-only-added breaking"],
  },
  {
    what: "a property that goes from one way to the other",
    before: object({ a: writeOnly }),
    after: object({ a: readOnly }),
    sent: ["read-only-added attention", "write-only-removed compatible"],
    got: ["read-only-added compatible", "write-only-removed compatible"],
    sentBack: ["read-only-removed compatible", "write-only-added compatible"],
    gotBack: ["read-only-removed compatible", "write-only-added breaking"],
  },
];
