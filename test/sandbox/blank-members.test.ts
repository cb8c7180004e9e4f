import { describe, expect, it } from "vitest";
import { zConnectionWrite } from "../../src/generated/datamasque.zod.gen.js";
import { bodyFields } from "../../src/sandbox/http/body/body-fields.js";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { object, openSandbox, text } from "./open-sandbox.js";
import { outcome } from "./prepared-discovery.js";

const CONNECTIONS = "/api/connections/";
const BLANK = ["This field may not be blank."];

/** One document of each kind of connection. */
const KINDS = new Map(
  readFixtures()
    .filter(({ schema }) => schema.endsWith("ConnectionWrite"))
    .map(({ value }) => {
      const document = object(value);
      return [String(document.db_type ?? document.type), document];
    }),
);

/** What a kind may leave blank of what it has to have: wire sheet 1, sections 10.3 to 10.9. */
const MAY_BE_BLANK: Readonly<Record<string, readonly string[]>> = {
  mssql_linked: ["linked_server"],
  mongodb: ["host", "database"],
  documentdb: ["host", "database"],
  cosmosdb: ["host", "database"],
  dynamo_db: ["host", "user", "password", "database"],
};
/** The vendor's clients send a blank one of every kind that has any. */
const SCHEMA = "schema";

const members = [...KINDS].flatMap(([kind, document]) =>
  [...bodyFields(zConnectionWrite, document)]
    .filter(([, { kind: type, required }]) => type === "text" && required)
    .map(([name]) => ({ kind, name, document, mayBeBlank: mayBeBlank(kind, name) })),
);

function mayBeBlank(kind: string, name: string): boolean {
  return name === SCHEMA || MAY_BE_BLANK[kind]?.includes(name) === true;
}

describe("a blank text in a member that a connection has to have", () => {
  it("is tried with every kind", () => {
    expect(KINDS.size).toBeGreaterThan(17);
    expect(members.filter(({ name }) => name === "name")).toHaveLength(KINDS.size);
  });

  it.each(members)("$kind: $name, refused unless the kind has no use for it: $mayBeBlank", async (each) => {
    const { call } = openSandbox();
    const path = `${CONNECTIONS}${text((await call("POST", CONNECTIONS, { body: each.document })).json, "id")}/`;
    for (const blank of ["", " \t"]) {
      const body = { ...each.document, [each.name]: blank };
      const answers = [
        await call("PUT", path, { body }),
        await call("PATCH", path, { body: { [each.name]: blank } }),
        await call("POST", CONNECTIONS, {
          body: { ...body, name: each.name === "name" ? blank : `other${blank.length}` },
        }),
      ];
      for (const answer of answers) {
        if (each.mayBeBlank) expect(answer.status).toBeLessThan(300);
        else expect(outcome(answer)).toEqual([400, { [each.name]: BLANK }]);
      }
    }
  });
});
