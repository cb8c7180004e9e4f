import { describe, expect, it } from "vitest";
import { recogniseDocument } from "../../scripts/update/source/recognise-document.js";
import { InputError } from "../../src/document/input-error.js";

const good = `openapi: 3.1.0
info: { title: Small, version: "2" }
paths:
  /things/:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
components:
  schemas:
    Thing: { type: object, example: { $ref: "#/not/a/reference" } }
`;

function read(text: string, contentType = ""): unknown {
  return recogniseDocument({ text, label: "next.yaml", contentType });
}

describe("a text that is to be a document", () => {
  it("is read when it is one: YAML, JSON, with a mark at its start, 3.0", () => {
    const document = read(good);
    expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "2" } });
    expect(read(`\uFEFF${good.replaceAll("\n", "\r\n")}`)).toEqual(document);
    expect(read(JSON.stringify(document))).toEqual(document);
    expect(read(good.replace("3.1.0", "3.0.3"))).toMatchObject({ openapi: "3.0.3" });
  });

  it.each([
    ["an empty file", "", "is empty."],
    ["a file of blanks", " \n\t\n", "is empty."],
    [
      "a login page",
      "<!DOCTYPE html>\n<html><head><title>Sign in\n to Snowflake</title></head></html>",
      'is an HTML page ("Sign in to Snowflake") and no OpenAPI document.',
    ],
    ["a page behind a comment", "<!-- proxy -->\n<html></html>", "is an HTML page and no OpenAPI document."],
    ["Swagger 2.0", "swagger: '2.0'\ninfo: {}\npaths: {}\n", 'is Swagger "2.0"; convert it'],
    [
      "a YAML cut off in a line",
      good.slice(0, good.indexOf('"#/components/schemas')),
      "is not valid YAML or JSON.\nA file that was cut off looks like this, too.",
    ],
    [
      "a YAML cut off between lines",
      good.slice(0, good.indexOf("components:\n")),
      "is not complete: it refers to #/components/schemas/Thing, which it does not hold. Was it cut off?",
    ],
    ["a JSON cut off", '{"openapi": "3.1.0", "info": {"title": "x"', "is not valid YAML or JSON."],
    ["something else in YAML", "a: 1\n", 'is no OpenAPI document: it has no "openapi" member'],
    ["a list", "- a\n", "must hold an object at its top level"],
    [
      "a version of tomorrow",
      good.replace("3.1.0", "4.0.0"),
      "is OpenAPI 4.0.0; this package reads 3.0 and 3.1.",
    ],
    [
      "a document without a version",
      good.replace(', version: "2"', ""),
      'has no "info" with a "title" and a "version"',
    ],
    ["a document without paths", 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\n', "describes no paths."],
  ])("is refused with one clear message: %s", (_, text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(`next.yaml: ${message}`);
  });

  it("is a page when the server says so, whatever it begins with", () => {
    expect(() => read("Please log in", "text/html; charset=utf-8")).toThrow("is an HTML page");
  });
});
