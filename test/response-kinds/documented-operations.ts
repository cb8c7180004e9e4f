import type { DataMasqueClient } from "datamasque-client";
import {
  type PlainCall,
  type PlainCallInit,
  plainCall,
  type SettledCall,
} from "../../src/calls/plain-call.js";
import type { JsonValue } from "../../src/document/json.js";
import { listOperations, type Operation } from "../../src/document/operations.js";
import { readCheckedDocuments } from "../generate/component-validators.js";
import { valuesOf } from "../generate/schema-values.js";

const [admin] = await readCheckedDocuments();
if (admin === undefined) throw new Error("there is no API document");
const { document } = admin;

/** Every operation of the admin server's API, as its document has it. */
export const documentedOperations: readonly Operation[] = listOperations(document);

/** One way in which a success of an operation can arrive. */
export interface DocumentedAnswer {
  readonly status: number;
  /** `undefined` for an answer without a body. */
  readonly mediaType: string | undefined;
  readonly body: string | Uint8Array;
  /** What the caller is to get. */
  readonly data: unknown;
}

/** The path and query parameters that an operation cannot do without, with values that fit. */
export function requiredParameters(operation: Operation): {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
} {
  const inPlace = (place: "path" | "query"): Record<string, unknown> =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map(({ name, schema }) => [name, fullValue(schema)]),
    );
  return { path: inPlace("path"), query: inPlace("query") };
}

/** A body that fits a media type of the request, with every member that the document names. */
export function requestBody(operation: Operation, mediaType: string): unknown {
  const schema = operation.request?.content.get(mediaType);
  return schema === undefined ? undefined : fullValue(schema);
}

/** Every kind of success that the document has for an operation, with a body of that kind. */
export function documentedAnswers(operation: Operation): DocumentedAnswer[] {
  return [...operation.responses]
    .filter(([status]) => /^2(\d\d|XX)$/.test(status))
    .flatMap(([written, content]): DocumentedAnswer[] => {
      const status = written === "2XX" ? 200 : Number(written);
      if (content.size === 0) return [{ status, mediaType: undefined, body: "", data: undefined }];
      return [...content].map(([mediaType, schema]) => ({ status, mediaType, ...bodyOf(mediaType, schema) }));
    });
}

function bodyOf(mediaType: string, schema: JsonValue | undefined): Pick<DocumentedAnswer, "body" | "data"> {
  const value = fullValue(schema ?? {});
  if (value instanceof Blob) {
    // Bytes that are no text, so that a detour through text would show.
    const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00, 0x0a, 0x0d, 0x80]);
    return { body: bytes, data: bytes };
  }
  if (mediaType === "application/json") return { body: JSON.stringify(value), data: value };
  const text = "name: Ünïcode\r\nother, text\n";
  return { body: text, data: text };
}

function fullValue(schema: JsonValue): unknown {
  return valuesOf(document, schema).at(-1);
}

/** Calls an operation by its `METHOD path`, for tests that go through a table of operations. */
export function callByKey(dm: DataMasqueClient, key: string, init: PlainCallInit): Promise<SettledCall> {
  const [method = "", path = ""] = key.split(" ");
  return callOf(dm, method)(path, init);
}

function callOf(dm: DataMasqueClient, method: string): PlainCall {
  switch (method) {
    case "GET":
      return plainCall(dm.GET);
    case "POST":
      return plainCall(dm.POST);
    case "PUT":
      return plainCall(dm.PUT);
    case "PATCH":
      return plainCall(dm.PATCH);
    case "DELETE":
      return plainCall(dm.DELETE);
    default:
      throw new Error(`no call for ${method}`);
  }
}
