import type * as z from "zod/mini";
import { detailError } from "../django-errors.js";
import type { JsonObject } from "../json-values.js";
import { bodyFields } from "./body-fields.js";
import { mediaTypeOf, parseJsonBody, unsupportedMediaType } from "./json-body.js";
import type { FormFile, RequestForm } from "./request-form.js";

/**
 * Reads a body ahead of the handler that may ask for it; the result throws the reply that refuses a bad one.
 * JSON and both kinds of forms are taken alike, as views of Django REST Framework do that are not told otherwise.
 */
export async function readRequestForm(
  body: Uint8Array<ArrayBuffer> | undefined,
  contentType: string | null,
): Promise<() => RequestForm> {
  const mediaType = mediaTypeOf(contentType);
  if (body === undefined || body.byteLength === 0) {
    const nothing = formOf([], new Map());
    return () => nothing;
  }
  switch (mediaType) {
    case "application/x-www-form-urlencoded": {
      const form = formOf([...new URLSearchParams(new TextDecoder().decode(body))], new Map());
      return () => form;
    }
    case "multipart/form-data": {
      if (!/;\s*boundary=/i.test(contentType ?? "")) return () => refuseMultipart();
      const form = await multipartForm(body, contentType ?? "");
      return () => form;
    }
    case "application/json":
      return () => jsonForm(parseJsonBody(body, mediaType));
    default:
      return () => {
        throw unsupportedMediaType(mediaType);
      };
  }
}

function refuseMultipart(): never {
  throw detailError(400, "Multipart form parse error - Invalid boundary in multipart: None");
}

/** A form that is cut or that is none at all holds nothing. */
async function multipartForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<RequestForm> {
  const texts: [string, string][] = [];
  const files = new Map<string, FormFile>();
  try {
    const parts = await new Response(body, { headers: { "Content-Type": contentType } }).formData();
    for (const [name, value] of parts) {
      if (typeof value === "string") texts.push([name, value]);
      else {
        const bytes = new Uint8Array(await value.arrayBuffer());
        files.set(name, { filename: value.name, mediaType: value.type, bytes });
      }
    }
  } catch {
    return formOf([], new Map());
  }
  return formOf(texts, files);
}

function formOf(
  texts: readonly (readonly [string, string])[],
  files: ReadonlyMap<string, FormFile>,
): RequestForm {
  const all = (name: string) => texts.filter(([each]) => each === name).map(([, text]) => text);
  return {
    text: (name) => all(name).at(-1),
    texts: all,
    file: (name) => files.get(name),
    fields: Object.fromEntries(texts),
  };
}

function jsonForm(fields: JsonObject): RequestForm {
  const text = (name: string) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return value === undefined || value === null ? undefined : String(value);
  };
  return {
    text,
    texts: (name) => [text(name)].filter((value) => value !== undefined),
    file: () => undefined,
    fields,
  };
}

/** The fields of a form, with every text of those that the document has as lists. */
export function withLists(form: RequestForm, validator: z.ZodMiniType): JsonObject {
  const fields = { ...form.fields };
  for (const [name, { kind }] of bodyFields(validator, fields)) {
    if (kind === "list" && typeof fields[name] === "string") fields[name] = form.texts(name);
  }
  return fields;
}
