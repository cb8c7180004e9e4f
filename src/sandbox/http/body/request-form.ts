import type { JsonObject } from "../json-values.js";

/** A file of a form. */
export interface FormFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a form holds, in any of the forms that a body comes in. */
export interface RequestForm {
  /** A text field; `undefined` when the form has none of that name. The last one wins. */
  text(name: string): string | undefined;
  /** Every text of that name. */
  texts(name: string): readonly string[];
  /** A file; `undefined` when the form has none of that name. The last one wins. */
  file(name: string): FormFile | undefined;
  /** The fields as a JSON object; of a form the last text of each name. */
  readonly fields: JsonObject;
}
