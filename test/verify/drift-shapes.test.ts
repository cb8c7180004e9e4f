import { expect, it } from "vitest";
import { look, renames, type Tamper } from "./looked-at-sandbox.js";

const CANARY = "value-canary";

/** Puts something in the place of one member of every item of a list. */
function puts(path: RegExp, member: string, value: unknown): Tamper {
  return async (request, response) => {
    if (request.method !== "GET" || !path.test(request.path) || !response.ok) return response;
    const items: unknown = await response.json();
    if (!Array.isArray(items)) throw new Error("the answer is no list");
    return Response.json(items.map((item) => ({ ...item, [member]: value })));
  };
}

it("a broken answer is shown beside the document, with all members of the object that is broken", async () => {
  const { report } = await look({ tamper: renames("GET", /^\/api\/v2\/rulesets\/$/, "name", "label") });
  const shape = report.shapes.find(({ operation }) => operation === "GET /api/v2/rulesets/");
  expect(shape).toMatchObject({ status: 200, place: "[]" });
  expect(shape?.members).toEqual(
    expect.arrayContaining([
      { name: "id", document: "string", optional: false, answer: "string" },
      { name: "name", document: "string", optional: false, answer: "" },
      { name: "mask_type", document: '"database" | "file" | other string', optional: true, answer: "string" },
      { name: "created", document: "string (date-time)", optional: true, answer: "" },
      { name: "label", document: "", optional: true, answer: "string" },
    ]),
  );
});

it("what is only new is shown without what is as documented", async () => {
  const { report } = await look({ tamper: puts(/^\/api\/v2\/rulesets\/$/, "in_stock", [1, null, CANARY]) });
  expect(report.shapes).toEqual([
    {
      operation: "GET /api/v2/rulesets/",
      status: 200,
      place: "[]",
      members: [{ name: "in_stock", document: "", optional: true, answer: "(integer | null | string)[]" }],
    },
  ]);
});

it("the types are those of the item that differs, and no value is told", async () => {
  const { report } = await look({ tamper: puts(/^\/api\/v2\/rulesets\/$/, "name", { [CANARY]: CANARY }) });
  const members = report.shapes.flatMap((shape) => shape.members);
  expect(members).toContainEqual({ name: "name", document: "string", optional: false, answer: "object" });
  expect(JSON.stringify(report)).not.toContain(CANARY);
});

it.each([
  ["an answer of another kind", "text/html", "application/json", "text/html"],
  ["one that says so in words of its own", `${CANARY}; ${CANARY}`, "application/json", "another media type"],
])("%s differs as a whole", async (_, type, document, answer) => {
  const { report } = await look({
    tamper: async ({ path }, response) =>
      path === "/api/v2/rulesets/" && response.ok
        ? new Response(CANARY, { headers: { "Content-Type": type } })
        : response,
  });
  expect(report.shapes).toContainEqual({
    operation: "GET /api/v2/rulesets/",
    status: 200,
    place: "",
    members: [{ name: "", document, optional: false, answer }],
  });
});

it("a status that the documents lack is shown beside those that they have", async () => {
  const { report } = await look({
    tamper: async ({ path }, response) =>
      path === "/api/files/oracle-wallets/" && response.status === 401
        ? Response.json({ detail: "Later." }, { status: 418 })
        : response,
  });
  expect(report.shapes).toContainEqual({
    operation: "GET /api/files/oracle-wallets/",
    status: 418,
    place: "",
    members: [
      {
        name: "",
        optional: false,
        document: expect.stringMatching(/^status 200 \| 401 /),
        answer: "status 418",
      },
    ],
  });
});

it("of an object of an unknown kind, the kind alone is shown, and its name is not", async () => {
  const { report } = await look({ tamper: puts(/^\/api\/connections\/$/, "mask_type", CANARY) });
  const shapes = report.shapes.filter(({ operation }) => operation === "GET /api/connections/");
  expect(report.drift.some(({ kind }) => kind === "new-kind" || kind === "new-value")).toBe(true);
  expect(shapes.flatMap(({ members }) => members.map(({ name }) => name))).toEqual(["mask_type"]);
  expect(JSON.stringify(report)).not.toContain(CANARY);
});

it("what some items have and others do not is told as such", async () => {
  const { report } = await look({
    tamper: async (request, response) => {
      if (request.path !== "/api/v2/rulesets/" || !response.ok) return response;
      const items: unknown = await response.json();
      if (!Array.isArray(items) || items.length < 2) throw new Error("the list is too short");
      const [first, second, ...others] = items;
      const { name: _, ...nameless } = first;
      return Response.json([nameless, { ...second, name: null }, ...others]);
    },
  });
  const members = report.shapes.flatMap((shape) => shape.members);
  expect(members).toContainEqual({
    name: "name",
    document: "string",
    optional: false,
    answer: "null, or not sent",
  });
});
