import { describe, expect, it } from "vitest";
import { InputError } from "../../src/document/input-error.js";
import { parseDocument, readDocument } from "../../src/document/read-document.js";

/** Ten lists, each of nine times the one before it. */
function growingAliases(): string {
  const names = [..."abcdefghij"];
  const lines = names.map((name, index) => {
    const element = index === 0 ? "x" : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(element).join(", ")}]`;
  });
  return [...lines, "openapi: 3.1.0", ""].join("\n");
}

function refused(text: string): unknown {
  try {
    return parseDocument(text, "theirs.yaml");
  } catch (error) {
    return error;
  }
}

describe("a text is refused by name", () => {
  it.each([
    [
      "aliases that come to a billion elements",
      growingAliases(),
      "\nIts aliases cannot be followed: Excessive",
    ],
    [
      "an alias inside of what it names",
      "info: &i { title: a, again: *i }\n",
      "\nIt is nested too deeply, or an",
    ],
    ["lists without end", `a: ${"[".repeat(20_000)}`, ""],
    ["a key that stands twice", "a: 1\na: 2\n", "\nMap keys must be unique"],
  ])("%s", (_, text, reason) => {
    const error = refused(text);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      message: expect.stringContaining(`theirs.yaml: is not valid YAML or JSON.${reason}`),
    });
  });
});

it("an address is not fetched, and is told as one", async () => {
  await expect(
    readDocument("https:/masking.example.com/a.yaml", "https://masking.example.com/a.yaml"),
  ).rejects.toThrow(
    new InputError(
      "https://masking.example.com/a.yaml: is not fetched; download it first, and name the file.",
    ),
  );
});
