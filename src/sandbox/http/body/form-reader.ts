import { type FieldErrors, fieldError, REQUIRED } from "../django-errors.js";
import { convertedValue } from "./converted-values.js";
import type { FormFile, RequestForm } from "./request-form.js";
import { storageFaults, storedText } from "./stored-text.js";

const NO_FILE: FormFile = { filename: "", mediaType: "", bytes: new Uint8Array() };

/** Takes the parts of a form by their exact names and gathers what is wrong with them. */
export class FormReader {
  readonly #form: RequestForm;
  readonly #errors: FieldErrors = {};

  constructor(form: RequestForm) {
    this.#form = form;
  }

  /** A text that has to be there and not be blank, as it is stored. */
  text(name: string): string {
    const text = this.#form.text(name);
    const faults = text === undefined ? [REQUIRED] : storageFaults(name, text, false);
    if (faults.length > 0) this.#errors[name] = faults;
    return storedText(name, text ?? "");
  }

  /** `true` or `false` as a text; `false` when it is left out. */
  flag(name: string): boolean {
    const flag = convertedValue("boolean", this.#form.text(name) ?? "false");
    if (typeof flag !== "boolean") this.#errors[name] = ["Must be a valid boolean."];
    return flag === true;
  }

  /** A whole number that may be left out, or be blank. */
  wholeNumber(name: string): number | undefined {
    const text = this.#form.text(name) ?? "";
    if (text.trim() === "") return undefined;
    const number = convertedValue("whole number", text);
    if (typeof number === "number") return number;
    this.#errors[name] = ["A valid integer is required."];
    return undefined;
  }

  /** A file that has to be there and not be empty. */
  file(name: string): FormFile {
    const file = this.#form.file(name);
    if (file === undefined) {
      const isText = this.#form.text(name) !== undefined;
      this.#errors[name] = [
        isText
          ? "The submitted data was not a file. Check the encoding type on the form."
          : "No file was submitted.",
      ];
    } else if (file.bytes.byteLength === 0) {
      this.#errors[name] = ["The submitted file is empty."];
    }
    return file ?? NO_FILE;
  }

  /** A part that must not be there. */
  without(name: string): void {
    if (this.#form.text(name) !== undefined) this.#errors[name] = ["This field does not belong here."];
  }

  /** Throws the 400 reply when something was wrong. */
  check(): void {
    if (Object.keys(this.#errors).length > 0) throw fieldError(this.#errors);
  }
}
