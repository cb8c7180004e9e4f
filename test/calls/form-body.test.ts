import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { formOf } from "../../src/calls/call-arguments.js";
import { plainCall } from "../../src/calls/plain-call.js";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

describe("formOf", () => {
  it("puts text before files, whatever the order, since the server reads them so", () => {
    const file = new File(["a"], "seed.csv", { type: "text/csv" });
    const form = formOf("POST /x/", {
      seed_file: file,
      name: "n",
      count: 3,
      on: false,
      blob: new Blob(["b"]),
    });
    expect([...form.keys()]).toEqual(["name", "count", "on", "seed_file", "blob"]);
    expect([form.get("name"), form.get("count"), form.get("on")]).toEqual(["n", "3", "false"]);
    expect(form.get("seed_file")).toMatchObject({ name: "seed.csv", type: "text/csv" });
    expect(form.get("blob")).toMatchObject({ name: "n" });
  });

  it.each([[{}], [{ name: "" }]])("names content after its field where the form has no name: %o", (body) => {
    const form = formOf("POST /x/", { ...body, license_file: new Blob(["b"]) });
    expect(form.get("license_file")).toMatchObject({ name: "license_file" });
  });

  it("leaves undefined out, and nothing else", () => {
    expect([...formOf("POST /x/", { a: undefined, b: "", c: 0 })]).toEqual([
      ["b", ""],
      ["c", "0"],
    ]);
  });

  it.each([
    ["null", null],
    ["an object", { secret: "hunter2-word" }],
    ["a list", ["hunter2-word"]],
    ["a function", () => "hunter2-word"],
    ["NaN", Number.NaN],
  ])("refuses %s, and says where without saying what", (_what, value) => {
    const make = (): FormData => formOf("POST /x/", { name: "n", field: value });
    expect(make).toThrow(DataMasqueConfigError);
    expect(make).toThrow(/POST \/x\/: body\.field/);
    expect(make).not.toThrow(/hunter2/);
  });
});

describe("a body with a file in it", () => {
  async function receivedFrom(body: object): Promise<{ form: FormData; type: string }> {
    const server = await serve((_, response) => json(response, 201, { id: "f1" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.POST)("/api/seeds/", { body });
    const [request] = server.requests;
    const type = request?.headers["content-type"] ?? "";
    const bytes = new Uint8Array(request?.body ?? []);
    const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
    return { form, type };
  }

  it("is sent as a form when it is an object", async () => {
    const { form, type } = await receivedFrom({ seed_file: new File(["a,b"], "seed.csv"), name: "seed.csv" });
    expect(type).toMatch(/^multipart\/form-data; ?boundary=/);
    expect([...form.keys()]).toEqual(["name", "seed_file"]);
  });

  it("is sent as it is when the caller made the form", async () => {
    const own = new FormData();
    own.append("seed_file", new File(["a,b"], "first.csv"));
    own.append("name", "second");
    expect([...(await receivedFrom(own)).form.keys()]).toEqual(["seed_file", "name"]);
  });

  it("is sent with the boundary that is really used, whatever type the caller sets", async () => {
    const server = await serve((_, response) => json(response, 201, { id: "f1" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.POST)("/api/seeds/", {
      body: { name: "n", seed_file: new Blob(["a,b"]) },
      headers: { "Content-Type": "multipart/form-data; boundary=mine" },
    });
    const [request] = server.requests;
    const boundary = /boundary=(\S+)/.exec(request?.headers["content-type"] ?? "")?.[1];
    expect(request?.body.toString()).toContain(`--${boundary}--`);
  });

  it("is left to a serializer that the caller gives", async () => {
    const server = await serve((_, response) => json(response, 201, {}));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const file = new Blob(["a,b"]);
    const body = { seed_file: file };
    const given: unknown[] = [];
    const bodySerializer = (value: unknown): Blob => {
      given.push(value);
      return file;
    };
    await plainCall(dm.POST)("/api/seeds/", { body, bodySerializer });
    expect(server.requests[0]?.body.toString()).toBe("a,b");
    expect(given).toEqual([body]);
  });

  it("is refused before anything is sent when no form can hold the rest of it", async () => {
    const server = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const call = plainCall(dm.POST)("/api/seeds/", {
      body: { seed_file: new Blob(["a,b"]), name: { first: "n" } },
    });
    await expect(call).rejects.toThrow(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
  });
});

describe("where a file is wanted", () => {
  const WANTED = 'a File or Blob, such as await fileFromPath(path) from "datamasque-client/node"';
  const notFiles: [string, () => unknown][] = [
    ["a path", () => "seeds/names.csv"],
    ["a file URL", () => new URL("file:///seeds/names.csv")],
    ["a Readable", () => Readable.from(["a"])],
    ["a ReadStream", () => createReadStream("no/such/file").on("error", () => {})],
    ["a Buffer", () => Buffer.from("a")],
    ["a Uint8Array", () => new Uint8Array(1)],
    ["an ArrayBuffer", () => new ArrayBuffer(1)],
    ["a web stream", () => new Blob(["a"]).stream()],
    ["an object", () => ({ path: "seeds/names.csv" })],
  ];

  async function refusalOf(operation: string, body: unknown): Promise<string> {
    const server = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    const [, path = ""] = operation.split(" ");
    const error: unknown = await plainCall(dm.POST)(path, {
      body,
      params: { path: { connection_id: "c" } },
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
    return String(error);
  }

  it.each(
    notFiles.flatMap(([what, make]) =>
      [
        ["POST /api/seeds/", "seed_file"],
        ["POST /api/license-upload/", "license_file"],
        ["POST /api/import/v1/", "zip_archive"],
        ["POST /api/async-generate-ruleset/{connection_id}/from-csv/", "csv_or_zip_file"],
      ].map(([operation = "", field = ""]) => ({ what, make, operation, field })),
    ),
  )("$what is refused as $field of $operation, with what to pass", async ({ make, operation, field }) => {
    const text = await refusalOf(operation, { name: "n", [field]: make() });
    expect(text).toBe(`DataMasqueConfigError: ${operation}: body.${field} takes ${WANTED}`);
  });

  it.each(notFiles.filter(([what]) => !/object|URL/.test(what)))(
    "%s is refused in the place of the whole form",
    async (_what, make) => {
      const text = await refusalOf("POST /api/seeds/", make());
      expect(text).toBe(
        `DataMasqueConfigError: POST /api/seeds/: it takes a form, such as { seed_file: file }, with ${WANTED}`,
      );
    },
  );

  it("a Blob is refused in the place of the whole form", async () => {
    const text = await refusalOf("POST /api/seeds/", new Blob(["a"]));
    expect(text).toContain("POST /api/seeds/: it takes a form, such as { seed_file: file }");
  });

  it("a text is refused in a ready-made form, too", async () => {
    const form = new FormData();
    form.append("seed_file", "seeds/names.csv");
    expect(await refusalOf("POST /api/seeds/", form)).toContain(`body.seed_file takes ${WANTED}`);
  });

  it("bytes are refused where the document does not name the field", async () => {
    const text = await refusalOf("POST /api/files/oracle-wallets/", {
      name: "w",
      zip_archive: Buffer.from("a"),
    });
    expect(text).toContain("body.zip_archive is of type Uint8Array, which JSON cannot hold; a form takes");
    expect(text).toContain("fileFromPath(path)");
  });

  it("a form without its file is a form all the same, for the server to refuse", async () => {
    const server = await serve((_, response) =>
      json(response, 400, { seed_file: ["No file was submitted."] }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.POST)("/api/seeds/", { body: { name: "n", seed_file: undefined } });
    expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data/);
  });

  it.each([
    ["license_file", "POST /api/license-upload/", {}, "license_file"],
    ["seed_file", "POST /api/seeds/", { name: "names.csv" }, "names.csv"],
  ])("a Blob without a name is called as %s usually is", async (field, operation, rest, filename) => {
    const server = await serve((_, response) => json(response, 201, { id: "f1" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await plainCall(dm.POST)(operation.split(" ")[1] ?? "", { body: { ...rest, [field]: new Blob(["a"]) } });
    expect(server.requests[0]?.body.toString()).toContain(`name="${field}"; filename="${filename}"`);
  });
});
