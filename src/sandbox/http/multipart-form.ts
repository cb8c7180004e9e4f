import { detailError, type FieldErrors, fieldError, REQUIRED } from "./django-errors.js";

/** A file of a form. */
export interface FormFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A form that was sent as `multipart/form-data`. */
export interface MultipartForm {
  /** A text field; `undefined` when the form has none of that name. The last one wins. */
  text(name: string): string | undefined;
  /** A file; `undefined` when the form has none of that name. The last one wins. */
  file(name: string): FormFile | undefined;
}

/** Reads a form ahead of the handler that may ask for it; the result throws the reply that refuses a bad one. */
export async function readMultipartForm(
  body: Uint8Array<ArrayBuffer> | undefined,
  contentType: string | null,
): Promise<() => MultipartForm> {
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (contentType === null || mediaType !== "multipart/form-data") {
    return () => {
      throw detailError(415, `Unsupported media type "${mediaType}" in request.`);
    };
  }
  try {
    const headers = { "Content-Type": contentType };
    const form = await formParts(await new Response(body ?? null, { headers }).formData());
    return () => form;
  } catch {
    return () => {
      throw detailError(400, "Multipart form parse error - the body is not a complete form.");
    };
  }
}

async function formParts(form: FormData): Promise<MultipartForm> {
  const texts = new Map<string, string>();
  const files = new Map<string, FormFile>();
  for (const [name, value] of form) {
    if (typeof value === "string") texts.set(name, value);
    else {
      const bytes = new Uint8Array(await value.arrayBuffer());
      files.set(name, { filename: value.name, mediaType: value.type, bytes });
    }
  }
  return { text: (name) => texts.get(name), file: (name) => files.get(name) };
}

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
