import { type FieldErrors, fieldError, REQUIRED } from "./django-errors.js";
import type { FormFile, MultipartForm } from "./multipart-form.js";

const NO_FILE: FormFile = { filename: "", mediaType: "", bytes: new Uint8Array() };

/** Takes the parts of a form by their exact names and gathers what is wrong with them. */
export class FormReader {
  readonly #form: MultipartForm;
  readonly #errors: FieldErrors = {};

  constructor(form: MultipartForm) {
    this.#form = form;
  }

  /** A text that has to be there and not be blank. */
  text(name: string): string {
    const text = this.#form.text(name);
    if (text === undefined) this.#errors[name] = [REQUIRED];
    else if (text.trim() === "") this.#errors[name] = ["This field may not be blank."];
    return text ?? "";
  }

  /** `true` or `false` as a text; `false` when it is left out. */
  flag(name: string): boolean {
    const text = this.#form.text(name) ?? "false";
    if (text !== "true" && text !== "false") this.#errors[name] = ["Must be a valid boolean."];
    return text === "true";
  }

  /** A file that has to be there and not be empty. */
  file(name: string): FormFile {
    const file = this.#form.file(name);
    if (file === undefined) {
      const isText = this.#form.text(name) !== undefined;
      this.#errors[name] = [isText ? "The submitted data was not a file." : "No file was submitted."];
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
