import { DataMasqueApiError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { messageOfBody } from "../../src/errors/error-message.js";
import { redact } from "../../src/errors/redaction/redact.js";
import { readFixtures } from "../fixtures/read-fixtures.js";

/** What is said of each body that the server is known to send. */
const SAID_OF_FIXTURE: Readonly<Record<string, string>> = {
  "errors.json#ErrorConflict/discovery-config-library-in-use":
    "Library labels is imported by 1 active config",
  "errors.json#ErrorConflict/library-in-use": "Library pii is imported by 2 active rulesets",
  "errors.json#ErrorDetailList/missing-name": "name: missing",
  "errors.json#ErrorDetailList/with-type": "name: …",
  "errors.json#ErrorDetail/not-found": "Not found.",
  "errors.json#ErrorFieldMap/host-and-port": "host: This field is required.; port: Not a number.",
  "errors.json#ErrorFieldMap/run-refused-invalid-library":
    'ruleset: Cannot start run. Library "org/pii" is invalid.',
  "errors.json#ErrorMessage/plain": "message",
  "errors.json#ErrorNonField/exactly-one": "Choose exactly one.",
  "errors.json#ErrorPage/unknown-path": 'an HTML page "Not Found" of the server',
  "errors.json#ErrorPositional/discovery-config": "discovery_config: …",
  "errors.json#ErrorPositional/label-not-declared": "discovery_config: Label is not declared",
  "errors.json#ErrorText/azure-container-missing": "Container name is needed for Azure staging",
};

describe("the message of an error body", () => {
  const bodies = readFixtures().filter(({ schema }) => schema.startsWith("Error"));

  it("is said below for each kind of body that there is a fixture of", () => {
    expect(bodies.map(({ name }) => name).sort()).toEqual(Object.keys(SAID_OF_FIXTURE).sort());
  });

  it.each(bodies)("is a sentence and no JSON, as in $name", ({ value }) => {
    const said = messageOfBody(value);
    expect(said).not.toBe("");
    expect(said).not.toMatch(/[{}[\]]|\[object/);
  });

  it.each(Object.entries(SAID_OF_FIXTURE))("of %s is: %s", (name, said) => {
    expect(messageOfBody(bodies.find((body) => body.name === name)?.value)).toBe(said);
  });

  it.each<[string, unknown, string]>([
    ["detail before everything else", { name: ["n"], message: "m", error: "e", detail: "d" }, "d"],
    ["a list in detail before error", { error: "e", detail: [{ loc: ["body", "a"], msg: "d" }] }, "a: d"],
    ["error before message", { message: "m", error: "e", name: ["n"] }, "e"],
    ["message before fields", { name: ["n"], message: "m" }, "m"],
    ["error when detail is empty", { detail: "", error: "e" }, "e"],
    ["error when the list in detail is empty", { detail: [], error: "e" }, "e"],
    ["fields when the list in detail is empty", { detail: [], host: ["h"] }, "host: h"],
  ])("takes, as the vendor's CLI does, %s", (_what, body, said) => {
    expect(messageOfBody(body)).toBe(said);
  });

  it.each<[string, unknown, string]>([
    [
      "several messages of a field",
      { host: ["One.", "Two."], port: ["Three."] },
      "host: One. Two.; port: Three.",
    ],
    ["a field whose message is no list", { host: "One." }, "host: One."],
    ["fields within fields", { files: { key: ["Missing."] } }, "files: key: Missing."],
    ["fields of a list's members", { items: [{}, { name: ["Missing."] }] }, "items: name: Missing."],
    [
      "fields without a message",
      { host: [], port: null, flag: true, count: 3, name: ["Bad."] },
      "name: Bad.",
    ],
    [
      "a reference that leads nowhere",
      { connection: ['Invalid pk "x" - object does not exist.'] },
      'connection: Invalid pk "x" - object does not exist.',
    ],
    ["both kinds of field", { non_field_errors: ["Choose one."], host: ["Bad."] }, "Choose one.; host: Bad."],
    [
      "a path with indices",
      { detail: [{ loc: ["body", "records", 0, "id"], msg: "bad" }] },
      "records.0.id: bad",
    ],
    [
      "a path that does not begin at the body",
      { detail: [{ loc: ["query", "limit"], msg: "bad" }] },
      "query.limit: bad",
    ],
    ["a path of nothing but the body", { detail: [{ loc: ["body"], msg: "bad" }] }, "bad"],
    ["no path", { detail: [{ msg: "bad" }, "worse"] }, "bad; worse"],
    [
      "several items",
      {
        detail: [
          { loc: ["body", "a"], msg: "x" },
          { loc: ["body", "b"], msg: "y" },
        ],
      },
      "a: x; b: y",
    ],
    ["a detail that is an object", { detail: { code: ["Bad."] } }, "detail: code: Bad."],
    ["a list", ["One.", "Two."], "One.; Two."],
    ["text", " go away \n", "go away"],
    [
      "an HTML page",
      "<!DOCTYPE html><html><title>Server Error (500)</title></html>",
      'an HTML page "Server Error (500)"',
    ],
    [
      "a page of nginx",
      "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n" +
        "<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n",
      'an HTML page "413 Request Entity Too Large" of nginx',
    ],
    [
      "a page of Django",
      '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p></p>\n</body>\n</html>\n',
      'an HTML page "Not Found" of the server',
    ],
    ["a page behind a comment", "<!-- x --><html></html>", "an HTML page"],
    ["an HTML page after a line break", "\n  <html><body>x</body></html>", "an HTML page"],
  ])("reads %s", (_what, body, said) => {
    expect(messageOfBody(body)).toBe(said);
  });

  it.each([
    undefined,
    null,
    "",
    "  ",
    0,
    17,
    true,
    false,
    {},
    [],
    [[]],
    { a: {} },
    { detail: null },
    { detail: 3 },
  ])("is empty for %j, and then is left out", (body) => {
    expect(messageOfBody(body)).toBe("");
    const error = new DataMasqueApiError({ method: "GET", path: "/api/x/", status: 400, body });
    expect(error.message).toBe("GET /api/x/ answered 400");
  });

  it("is cut where it would be too long for a log", () => {
    const said = messageOfBody({ detail: "x".repeat(10_000) });
    expect(said).toBe(`${"x".repeat(500)}…`);
    expect(messageOfBody({ detail: "x".repeat(500) })).toHaveLength(500);
  });

  it("copes with a body that is nested deeper than anyone would nest it", () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(5_000)}["Bad."]${"}".repeat(5_000)}`);
    expect(messageOfBody(redact(deep))).toMatch(/^(a: )+<redacted>$/);
  });
});
