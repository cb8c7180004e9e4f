import { describe, expect, it } from "vitest";
import { changeFamilies } from "../../src/diff/change-families.js";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import { diffReport } from "../../src/diff/diff-report.js";
import { diffMarkdown } from "../../src/diff/markdown.js";
import type { JsonObject } from "../../src/document/json.js";
import { object, ref, text } from "./schema-change.js";
import { at, smallApi } from "./small-api.js";

const KINDS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];

/** Ten kinds of one thing, each with some members of its own. */
function kindsWith(...members: string[]): JsonObject {
  const schemas = KINDS.map((name): [string, JsonObject] => [
    name,
    object({ kind: { const: name }, ...Object.fromEntries(members.map((member) => [member, text])) }),
  ]);
  const got = { oneOf: KINDS.map(ref), discriminator: { propertyName: "kind" } };
  return smallApi({}, got, Object.fromEntries(schemas));
}

function pageOf(before: JsonObject, after: JsonObject): string {
  return diffMarkdown(diffReport({ document: before, source: "a" }, { document: after, source: "b" }));
}

describe("one change to a family of schemas", () => {
  it("is one line with all its places", () => {
    const page = pageOf(kindsWith(), kindsWith("w", "x", "y", "z"));
    const lines = page.split("\n").filter((line) => line.startsWith("- "));
    const places = (member: string) => KINDS.map((name) => `\`${name}.${member}\``).join(", ");
    expect(lines).toEqual(
      ["w", "x", "y", "z"].map((member) => `- ${places(member)} (10 places): added, optional`),
    );
    expect(page).toContain("40 compatible");
  });

  it("is none where the verdict, the text or the member differs, and none of operations", () => {
    const before = kindsWith("x", "y");
    const after = kindsWith("x", "y");
    at(after, "components", "schemas", "A", "properties").x = { type: "integer" };
    at(after, "components", "schemas", "B", "properties").x = { type: "boolean" };
    at(after, "components", "schemas", "C", "properties").y = { type: "integer" };
    at(after, "components", "schemas", "D", "properties").x = { type: "integer" };
    at(after, "paths")["/b/"] = { get: { responses: {} }, post: { responses: {} } };
    const families = changeFamilies(compareDocuments(before, after).changes);
    expect(families.map(({ places }) => places)).toEqual([
      ["A.x", "D.x"],
      ["B.x"],
      ["C.y"],
      ["GET /b/"],
      ["POST /b/"],
    ]);
  });

  it("is met by every operation that meets one of its changes", () => {
    const api = (member: JsonObject): JsonObject => smallApi(object({ a: member }), object({ a: member }));
    const sent = { place: "Sent.a", uses: [{ direction: "request", operations: ["POST /things/"] }] };
    const [one, two, ...others] = compareDocuments(api({}), api({ deprecated: true })).changes;
    expect(others).toEqual([]);
    expect([one, two]).toMatchObject([{ place: "Got.a" }, sent]);
    const both = [one, two].flatMap((change) =>
      change === undefined
        ? []
        : [{ ...change, uses: change.uses.map((use) => ({ ...use, direction: "call" as const })) }],
    );
    expect(changeFamilies(both)).toMatchObject([
      {
        places: ["Got.a", "Sent.a"],
        uses: [{ direction: "call", operations: ["GET /things/", "POST /things/"] }],
      },
    ]);
  });
});

describe("the page", () => {
  const many = (detail: JsonObject): JsonObject => {
    const document = smallApi(
      {},
      {},
      { Fault: object({ detail, code: { ...detail } }), Lone: object({ detail: { ...detail } }) },
    );
    for (let index = 10; index < 99; index++) {
      at(document, "paths")[`/thing-${index}/`] = {
        get: structuredClone(at(document, "paths", "/things/", "get")),
      };
    }
    at(document, "paths")["/lone/"] = {
      get: {
        responses: { "200": { description: "", content: { "application/json": { schema: ref("Lone") } } } },
      },
    };
    return document;
  };

  it("names every operation, long lists once and at its end", () => {
    const page = pageOf(many(text), many({ type: "integer" }));
    expect(page).toContain(
      "- `Fault.code`: was string and is integer now\n  (in answers of 90 operations, list 1)\n",
    );
    expect(page).toContain(
      "- `Fault.detail`, `Lone.detail`: was string and is integer now\n  (in answers of 91 operations, list 2)\n",
    );
    const lists = page.slice(page.indexOf("## Lists of operations"));
    for (let index = 10; index < 99; index++) expect(lists).toContain(`\`GET /thing-${index}/\``);
    expect(lists.match(/^\d+\. /gm)).toEqual(["1. ", "2. "]);
  });

  it("counts what has changed, one and several", () => {
    const before = many(text);
    const one = structuredClone(before);
    at(one, "paths")["/new/"] = { get: { responses: {} } };
    expect(pageOf(before, one)).toContain(
      "\n0 breaking, 0 that need attention, 1 compatible; 1 operation added, 0 removed, 0 changed.\n",
    );
    at(one, "paths")["/newer/"] = { get: { responses: {} } };
    expect(pageOf(before, one)).toContain("2 compatible; 2 operations added, 0 removed");
    const widened = structuredClone(before);
    at(widened, "components", "schemas", "Lone", "properties", "detail").enum = ["a"];
    const narrowed = structuredClone(widened);
    at(widened, "components", "schemas", "Lone", "properties", "detail").enum = ["a", "b"];
    expect(pageOf(narrowed, widened)).toContain(
      "\n0 breaking, 1 that needs attention, 0 compatible; 0 operations added",
    );
  });

  it("has a row for every operation that changed", () => {
    const before = many(text);
    const after = structuredClone(before);
    for (const item of Object.values(at(after, "paths"))) {
      if (typeof item === "object") Object.assign(at({ item }, "item"), { parameters: [] });
    }
    for (let index = 10; index < 99; index++) at(after, "paths", `/thing-${index}/`, "get").deprecated = true;
    const rows = pageOf(before, after)
      .split("\n")
      .filter((line) => line.startsWith("| `GET /thing-"));
    expect(rows).toHaveLength(89);
  });
});
