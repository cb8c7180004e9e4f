import { FormData as ForeignFormData, Headers as ForeignHeaders } from "undici";
import { describe, expect, it } from "vitest";
import { isSecretName, keyFilesOf, secretsOf } from "../../src/errors/redaction/secrets.js";
import { nested } from "./nested.js";

describe("isSecretName", () => {
  it.each([
    ...[
      "password",
      "new_password",
      "Password",
      "db_password_encrypted",
      "secret",
      "run_secret",
      "client_secret",
    ],
    ...["token", "access_token", "refresh", "refresh_token", "key", "private_key", "kms_key_id", "apiKey"],
    ...["passphrase", "credentials", "connection_string", "connectionString", "Authorization", "Set-Cookie"],
  ])("knows %s", (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    "name",
    "host",
    "port",
    "user",
    "detail",
    "non_field_errors",
    "ruleset",
    "refreshed_at",
    "message",
  ])("leaves %s alone", (name) => expect(isSecretName(name)).toBe(false));
});

describe("secretsOf", () => {
  it("collects what stands under a secret's name, however deep", () => {
    const body = { name: "n", password: "p1", nested: { list: [{ api_key: "k1", host: "h" }] } };
    expect(secretsOf(body).sort()).toEqual(["k1", "p1"]);
  });

  it("collects every text in a list or an object under such a name", () => {
    const shared = { pin: "p1" };
    const body = { shared, credentials: { shared, user: "u" }, tokens: ["t1", ["t2"]], names: ["n"] };
    expect(secretsOf(body).sort()).toEqual(["p1", "t1", "t2", "u"]);
    expect(secretsOf(new URLSearchParams({ token: "t1", name: "n" }))).toEqual(["t1"]);
  });

  it("reads files under a secret's name or with a private key in them, if they are short enough for one", async () => {
    const pem = "-----BEGIN PRIVATE KEY-----";
    const form = new FormData();
    form.append("key_file", new Blob(["k1"]));
    form.append("other", new Blob([pem]));
    form.append("csv_file", new Blob(["a,b"]));
    form.append("key_file", new Blob([pem, "x".repeat(70_000)]));
    expect(await keyFilesOf(form)).toEqual(["k1", pem]);
    expect(await keyFilesOf({ key_file: new Blob(["k2"]) })).toEqual(["k2"]);
  });

  it.each([65, 1_000, 100_000])("collects it from %d levels down", (levels) => {
    expect(secretsOf(nested(levels, { password: "hunter2" }))).toEqual(["hunter2"]);
  });

  it("looks once at what contains itself", () => {
    const circle: Record<string, unknown> = { password: "hunter2", list: [] };
    circle.self = circle;
    circle.list = [circle, { circle, token: "t1" }];
    expect(secretsOf(circle).sort()).toEqual(["hunter2", "t1"]);
  });

  it("does not look through the bytes of a file", () => {
    expect(secretsOf(Object.assign(new Uint8Array(8), { key: "no member of a file" }))).toEqual([]);
  });

  it("collects it from forms and headers, too, there without the scheme", () => {
    const form = new FormData();
    form.append("password", "p1");
    form.append("name", "n");
    form.append("key_file", new Blob(["b"]));
    expect(secretsOf(form)).toEqual(["p1"]);
    expect(secretsOf(new Headers({ Authorization: "Token t1", "X-Name": "n" }))).toEqual(["t1"]);
    expect(secretsOf({ authorization: "Bearer b1" })).toEqual(["b1"]);
  });

  it("collects it from forms and headers of another library than the platform", () => {
    const form = new ForeignFormData();
    form.append("password", "p1");
    form.append("name", "n");
    const headers = new ForeignHeaders({ Authorization: "Token t1" });
    expect([form instanceof FormData, headers instanceof Headers]).toEqual([false, false]);
    expect(secretsOf({ form, headers })).toEqual(["p1", "t1"]);
  });

  it("takes a member that is called like a method for what it is", () => {
    expect(secretsOf({ entries: [{ password: "p1" }] })).toEqual(["p1"]);
    expect(secretsOf({ entries: () => 17, password: "p1" })).toEqual(["p1"]);
    const odd = new Map<unknown, string>([
      [Symbol("token"), "t1"],
      [Object.create(null), "o1"],
      ["password", "p1"],
    ]);
    expect(secretsOf(odd)).toEqual(["p1"]);
  });

  it.each([undefined, null, "password", 17, true, {}, [], { password: null, token: 17 }])(
    "finds none in %j",
    (body) => {
      expect(secretsOf(body)).toEqual([]);
    },
  );
});
