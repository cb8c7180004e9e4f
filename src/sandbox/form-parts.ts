import { fieldError, REQUIRED } from "./django-errors.js";
import type { FormFile, MultipartForm } from "./multipart-form.js";

/** A file of a form by the exact name of its part, or the 400 reply. */
export function fileOfForm(form: MultipartForm, name: string): FormFile {
  const file = form.file(name);
  if (file !== undefined) return file;
  throw fieldError({
    [name]: [form.text(name) === undefined ? "No file was submitted." : "The submitted data was not a file."],
  });
}

/** A text of a form that must be there and not be blank, or the 400 reply. */
export function textOfForm(form: MultipartForm, name: string): string {
  const text = form.text(name);
  if (text === undefined) throw fieldError({ [name]: [REQUIRED] });
  if (text.trim() === "") throw fieldError({ [name]: ["This field may not be blank."] });
  return text;
}
