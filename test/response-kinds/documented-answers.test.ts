import { createDataMasqueClient, isDataMasqueTransportError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type OperationTraits, operationTraits } from "../../src/generated/operations.gen.js";
import { send, serve } from "../transport/serve.js";
import {
  callByKey,
  documentedAnswers,
  documentedOperations,
  requestBody,
  requiredParameters,
} from "./documented-operations.js";

const TOKEN = "Token tok";
const documentedTraits: Readonly<Record<string, OperationTraits>> = operationTraits;
const exceptional = Object.keys(operationTraits);
const cases = documentedOperations.map((operation) => {
  const [mediaType] = operation.request?.content.keys() ?? [];
  return {
    key: operation.key,
    anonymous: operation.anonymous,
    answers: documentedAnswers(operation),
    init: {
      params: requiredParameters(operation),
      ...(mediaType === undefined ? {} : { body: requestBody(operation, mediaType) }),
    },
  };
});

async function bytesOf(data: unknown): Promise<unknown> {
  if (data instanceof Blob) return new Uint8Array(await data.arrayBuffer());
  return data instanceof ReadableStream ? new Uint8Array(await new Response(data).arrayBuffer()) : data;
}

/** What an empty body of the same kind is: of an archive no bytes, of a text no characters; of JSON nothing after a write, and `"refused"` after a read. */
function emptyOf(key: string, body: string | Uint8Array, data: unknown): unknown {
  if (data instanceof Uint8Array) return new Uint8Array();
  const kind = documentedTraits[key]?.response ?? "json";
  if (kind === "none") return undefined;
  if (kind === "mixed" || (typeof data === "string" && data === body)) return "";
  return key.startsWith("GET ") ? "refused" : undefined;
}

it("every operation that is special in some way is in the document, and answers in some way", () => {
  const answering = cases.filter(({ answers }) => answers.length > 0).map(({ key }) => key);
  expect(answering).toEqual(expect.arrayContaining(exceptional));
});

describe.each(cases)("$key", ({ key, anonymous, answers, init }) => {
  it.each(answers)("arrives as documented: $status $mediaType", async ({ status, mediaType, body, data }) => {
    const headers = mediaType === undefined ? {} : { "Content-Type": mediaType };
    const server = await serve((_, response) => {
      if (status === 204) response.writeHead(status).end();
      else send(response, status, body, headers);
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const result = await callByKey(dm, key, init);
    expect(result.response.status).toBe(status);
    expect(result.error).toBeUndefined();
    expect(await bytesOf(result.data)).toEqual(data);
    expect(result.data instanceof Blob).toBe(data instanceof Uint8Array);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers.authorization).toBe(anonymous ? undefined : TOKEN);
  });

  it.each(answers.filter(({ data }) => data instanceof Uint8Array))(
    "hands over its $mediaType unread on request",
    async ({ status, mediaType, body }) => {
      const server = await serve((_, response) =>
        send(response, status, body, { "Content-Type": mediaType }),
      );
      const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
      const { data, response } = await callByKey(dm, key, { ...init, parseAs: "stream" });
      expect(data).toBeInstanceOf(ReadableStream);
      expect(response.status).toBe(status);
      expect(await bytesOf(data)).toEqual(body);
    },
  );

  it.each(answers.filter(({ status }) => status !== 204))(
    "arrives as documented when it is empty: $status $mediaType",
    async ({ mediaType, body, data }) => {
      const headers = mediaType === undefined ? {} : { "Content-Type": mediaType };
      const server = await serve((_, response) => {
        if (server.requests.length === 1) send(response, 200, "", headers);
        else {
          response.writeHead(200, headers).flushHeaders();
          response.end();
        }
      });
      const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
      for (const framing of ["Content-Length: 0", "chunked"]) {
        const outcome = await callByKey(dm, key, init).then(
          (result) => bytesOf(result.data),
          (error: unknown) => (isDataMasqueTransportError(error) ? [error.kind, error.message] : error),
        );
        const empty = emptyOf(key, body, data);
        expect(outcome, framing).toEqual(
          empty === "refused" ? ["unexpected-content", expect.stringContaining("without a body")] : empty,
        );
      }
    },
  );

  it("never ends in a bare SyntaxError", async () => {
    const pages = ["<html><title>Log in</title></html>", '{"cut', "[1,", '"'];
    const replies = [200, 201, 400, 500].flatMap((status) => pages.map((page) => ({ status, page })));
    const left = [...replies];
    const server = await serve((_, response) => {
      const { status, page } = left.shift() ?? { status: 599, page: "" };
      send(response, status, page, { "Content-Type": "application/json" });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
    for (const { status } of replies) {
      const outcome = await callByKey(dm, key, init).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(isDataMasqueTransportError(outcome) && outcome.kind).toBe("unexpected-content");
        expect(outcome.message).toContain(key);
        expect(status).toBeLessThan(300);
      } else {
        expect(outcome).toHaveProperty("response.status", status);
      }
    }
  });
});
