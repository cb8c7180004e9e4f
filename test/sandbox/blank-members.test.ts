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

/** The vendor's clients send a blank one of every kind that has any: wire sheet 1, sections 10.3 to 10.7. */
const MAY_BE_BLANK = "schema";

const members = [...KINDS].flatMap(([kind, document]) =>
  [...bodyFields(zConnectionWrite, document)]
    .filter(([, { kind: type, required }]) => type === "text" && required)
    .map(([name]) => ({ kind, name, document, mayBeBlank: name === MAY_BE_BLANK })),
);

describe("a blank text in a member that a connection has to have", () => {
  it("is tried with every kind", () => {
    expect(KINDS.size).toBeGreaterThan(17);
    expect(members.filter(({ name }) => name === "name")).toHaveLength(KINDS.size);
  });

  it.each(members)("$kind: $name, taken: $mayBeBlank", async (each) => {
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

  it.each(["host", "database", "user", "replica_set"])(
    "passes as %s of MongoDB, which needs none",
    async (name) => {
      const { call } = openSandbox();
      const created = await call("POST", CONNECTIONS, { body: { ...KINDS.get("mongodb"), [name]: "" } });
      expect([created.status, created.json]).toEqual([201, expect.objectContaining({ [name]: "" })]);
    },
  );
});

it("what is wrong with the other members is told together with a word that is none", async () => {
  const { call } = openSandbox();
  const body = { name: "a\0", config_type: "nope", config_yaml: " " };
  expect(outcome(await call("POST", "/api/discovery/configs/", { body }))).toEqual([
    400,
    {
      name: ["Null characters are not allowed."],
      config_yaml: BLANK,
      config_type: ['"nope" is not a valid choice.'],
    },
  ]);
});
