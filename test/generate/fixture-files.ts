import { type Fixture, readFixtures } from "../fixtures/read-fixtures.js";
import type { CheckedDocument, Component } from "./component-validators.js";

/** A value of `test/fixtures`, with what it is an example of. */
export interface ComponentFixture extends Fixture {
  readonly baseName: string;
  /** The component that it stands under; `undefined` when there is none. */
  readonly component: Component | undefined;
}

/**
 * Every value in the files of `test/fixtures`.
 * A file that is named like an API document has components of that one, every other file those of the main one.
 */
export function readComponentFixtures(documents: readonly CheckedDocument[]): ComponentFixture[] {
  return readFixtures().map((fixture) => {
    const document = documents.find(({ baseName }) => baseName === fixture.resource) ?? documents[0];
    return {
      ...fixture,
      baseName: document?.baseName ?? "",
      component: document?.components.find(({ name }) => name === fixture.schema),
    };
  });
}
