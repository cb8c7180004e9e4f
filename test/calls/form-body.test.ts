import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { formOf } from "../../src/calls/request-body.js";
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
  ])("refuses %s, and says where without saying what", (_what, value) => {
    const make = (): FormData => formOf("POST /x/", { name: "n", field: value });
    expect(make).toThrow(DataMasqueConfigError);
    expect(make).toThrow(/POST \/x\/: form field "field"/);
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
