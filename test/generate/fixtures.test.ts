import { describe, expect, it } from "vitest";
import { readCheckedDocuments } from "./component-validators.js";
import { readComponentFixtures } from "./fixture-files.js";

const fixtures = readComponentFixtures(await readCheckedDocuments());

describe("the fixtures", () => {
  it("are there for both documents", () => {
    const count = (document: string): number =>
      fixtures.filter(({ baseName }) => baseName === document).length;
    expect(count("datamasque")).toBeGreaterThan(70);
    expect(count("in-flight-masking")).toBeGreaterThan(5);
  });

  it("each stand under the name of a schema", () => {
    const strays = fixtures.filter(({ component }) => component === undefined);
    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  it.each(fixtures)("$name is accepted as it is", ({ value, component }) => {
    expect(component?.validator.safeParse(value)).toEqual({ success: true, data: value });
  });
});
