import { detailError } from "./django-errors.js";

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
