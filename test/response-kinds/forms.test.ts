import { createDataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "../../src/document/json.js";
import { json, type RecordedRequest } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";
import { callByKey, documentedOperations, requestBody, requiredParameters } from "./documented-operations.js";

const FORM = "multipart/form-data";
const content = "a,b\r\n--x\r\n1,é\r\n";
const file = new File([content], "näme.csv", { type: "text/csv" });
/** What a form of an operation holds whose document names no parts. */
const unnamed = { name: "any", zip_archive: file };

const cases = documentedOperations
  .filter(({ request }) => request?.content.has(FORM) === true)
  .map((operation) => {
    const sample: unknown = requestBody(operation, FORM);
    const named = isJsonObject(sample) ? Object.entries(sample) : [];
    const documented: [string, unknown][] = named.length === 0 ? Object.entries(unnamed) : named;
    const fields = documented.map(([name, value]): [string, string | number | File] => {
      if (typeof value === "string" || typeof value === "number") return [name, value];
      return [name, file];
    });
    return { key: operation.key, params: requiredParameters(operation), fields };
  });

function partOf([name, value]: [string, string | number | File]): Part {
  return value instanceof File
    ? { name, filename: file.name, mediaType: file.type, content }
    : { name, filename: undefined, mediaType: undefined, content: String(value) };
}

it("there are forms", () => {
  expect(cases.length).toBeGreaterThan(8);
});

describe.each(cases)("the form of $key", ({ key, params, fields }) => {
  async function sent(body: object): Promise<Part[]> {
    const server = await serve((_, response) => json(response, 201, { id: "1" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await callByKey(dm, key, { params, body });
    const [request] = server.requests;
    if (request === undefined) throw new Error("nothing was sent");
    expect(Number(request.headers["content-length"])).toBe(request.body.length);
    return partsOf(request);
  }

  it("has its one file last in the document", () => {
    expect(fields.filter(([, value]) => value instanceof File)).toEqual(fields.slice(-1));
  });

  it("arrives part by part as documented when it is an object, wherever that has its file", async () => {
    const fileFirst = [...fields.slice(-1), ...fields.slice(0, -1)];
    expect(await sent(Object.fromEntries(fileFirst))).toEqual(fields.map(partOf));
  });

  it("arrives as it is when it is a FormData", async () => {
    const form = new FormData();
    for (const [name, value] of fields) {
      if (value instanceof File) form.append(name, value, value.name);
      else form.append(name, String(value));
    }
    expect(await sent(form)).toEqual(fields.map(partOf));
  });
});

describe("an upload", () => {
  async function uploaded(upload: (dm: ReturnType<typeof createDataMasqueClient>) => Promise<unknown>) {
    const stored = { id: "s-1", name: "names.csv", created_date: "2026-02-01T10:15:00Z" };
    const server = await serve((_, response) => json(response, 201, stored));
    const data = await upload(createDataMasqueClient({ baseUrl: server.url, token: "tok" }));
    return { data, parts: server.requests.flatMap(partsOf) };
  }

  it("answers with what was stored, typed", async () => {
    const { data, parts } = await uploaded(async (dm) => {
      const seed = await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file: file } }));
      const id: string = seed.id;
      return id;
    });
    expect(data).toBe("s-1");
    expect(parts.map(({ name }) => name)).toEqual(["name", "seed_file"]);
  });

  it("keeps an empty text, and leaves out what is not set", async () => {
    const { parts } = await uploaded((dm) =>
      unwrap(
        dm.POST("/api/async-generate-ruleset/v2/{connection_id}/from-csv/", {
          params: { path: { connection_id: "9a8b7c6d-1111-4222-8333-444455556666" } },
          body: { csv_or_zip_file: file, rg_config: "" },
        }),
      ),
    );
    expect(parts.map((part) => [part.name, part.content])).toEqual([
      ["rg_config", ""],
      ["csv_or_zip_file", content],
    ]);
  });

  it("gives a Blob without a name the name of its part, and a type", async () => {
    const { parts } = await uploaded((dm) =>
      unwrap(dm.POST("/api/license-upload/", { body: { license_file: new Blob(["lic"]) } })),
    );
    expect(parts).toEqual([
      {
        name: "license_file",
        filename: "license_file",
        mediaType: "application/octet-stream",
        content: "lic",
      },
    ]);
  });
});

describe("the import of a bundle", () => {
  it.each<[string, string, Record<string, string>, unknown]>([
    ["nothing", "", {}, ""],
    ["an object", '{"imported": 3}', { "Content-Type": "application/json" }, { imported: 3 }],
    ["text", "Imported 3 rulesets", { "Content-Type": "text/plain" }, "Imported 3 rulesets"],
  ])("arrives when it answers with %s", async (_, body, headers, expected) => {
    const server = await serve((_request, response) => send(response, 200, body, headers));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const bundle = { zip_archive: file, overwrite_rulesets: "true" } as const;
    const summary: unknown = await unwrap(dm.POST("/api/import/v1/", { body: bundle }));
    expect(summary).toEqual(expected);
    expect(server.requests.flatMap(partsOf).map(({ name }) => name)).toEqual([
      "overwrite_rulesets",
      "zip_archive",
    ]);
  });
});

/** One part of a form as it arrived on the wire. */
interface Part {
  readonly name: string;
  /** `undefined` for a text field. */
  readonly filename: string | undefined;
  readonly mediaType: string | undefined;
  readonly content: string;
}

/** The parts of a form in the order in which they arrived, taken apart byte by byte by what RFC 7578 says. */
function partsOf({ headers, body }: RecordedRequest): Part[] {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw new Error(`not a form: ${headers["content-type"]}`);
  const text = body.toString("latin1");
  const [preamble, ...parts] = text.split(`--${boundary}`);
  if (preamble !== "" || parts.pop() !== "--\r\n")
    throw new Error("the form does not begin or end as it should");
  return parts.map((part) => {
    const [head = "", ...contents] = part.replace(/^\r\n/, "").replace(/\r\n$/, "").split("\r\n\r\n");
    const disposition = /^Content-Disposition: form-data; name="([^"]*)"(?:; filename="([^"]*)")?$/m.exec(
      head,
    );
    if (disposition === null) throw new Error(`a part without a name: ${head}`);
    return {
      name: utf8(disposition[1] ?? ""),
      filename: disposition[2] === undefined ? undefined : utf8(disposition[2]),
      mediaType: /^Content-Type: (.*)$/m.exec(head)?.[1],
      content: utf8(contents.join("\r\n\r\n")),
    };
  });
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
