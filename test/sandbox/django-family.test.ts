import { request as httpRequest } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { member, text } from "./open-sandbox.js";

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** A text goes as it is, an object as JSON. */
  readonly body?: string | object;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly json: unknown;
}

interface Server {
  readonly sandbox: Sandbox;
  /** With a login, unless the headers have one. */
  send(method: string, path: string, sent?: Sent): Promise<Got>;
}

/** Sends exactly these headers, whatever `fetch` would make of them. */
async function overHttp(url: string, method: string, { headers = {}, body }: Sent): Promise<Got> {
  const isJson = typeof body === "object";
  const payload = isJson ? JSON.stringify(body) : (body ?? "");
  const type: Record<string, string> = isJson ? { "Content-Type": "application/json" } : {};
  const length: Record<string, string> =
    body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(payload)) };
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: { ...type, ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks).toString();
        const json: unknown = response.headers["content-type"]?.startsWith("application/json")
          ? JSON.parse(answer)
          : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer, json });
      });
    });
    request.on("error", reject);
    request.end(payload);
  });
}

async function open(): Promise<Server> {
  const sandbox = createSandbox();
  const { url, close } = await sandbox.listen();
  onTestFinished(close);
  const body = { username: "admin", password: "sandbox-password" };
  const login = await overHttp(`${url}/api/auth/token/login/`, "POST", { body });
  const Authorization = `Token ${text(login.json, "key")}`;
  return {
    sandbox,
    send: (method, path, { headers, ...sent } = {}) =>
      overHttp(url + path, method, { ...sent, headers: { Authorization, ...headers } }),
  };
}

const CONNECTIONS = "/api/connections/";
const RULESETS = "/api/rulesets/";
const LIBRARIES = "/api/ruleset-libraries/";
const SEEDS = "/api/seeds/";
const LOGIN = "/api/auth/token/login/";
const POSTGRES = {
  version: "1.0",
  name: "pg",
  mask_type: "database",
  db_type: "postgres",
  host: "pg.example.org",
  port: 5432,
  database: "app",
  user: "masker",
  schema: "public",
};
const RULESET = { name: "r", mask_type: "database", config_yaml: 'version: "1.0"\ntasks: []\n' };
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const MULTIPART = { "Content-Type": "multipart/form-data; boundary=B" };
const part = (name: string, value: string, more = "") =>
  `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const BAD_LOGIN = { Authorization: "Token nope" };
const ACCEPT = (type: string) => ({ headers: { Accept: type } });

type Row = readonly [
  what: string,
  request: readonly [method: string, path: string, sent?: Sent],
  answer: {
    readonly status: number;
    readonly json?: unknown;
    readonly body?: RegExp;
    readonly headers?: object;
  },
];

/** Each line of sheet 07, "Requests and answers", that a request shows. */
const ROWS: readonly Row[] = [
  [
    "a blank text",
    ["POST", RULESETS, { body: { ...RULESET, name: "" } }],
    { status: 400, json: { name: ["This field may not be blank."] } },
  ],
  [
    "a text of blanks",
    ["POST", RULESETS, { body: { ...RULESET, name: " \t " } }],
    { status: 400, json: { name: ["This field may not be blank."] } },
  ],
  [
    "a text with blanks around it",
    ["POST", RULESETS, { body: { ...RULESET, name: "  r " } }],
    { status: 201, json: expect.objectContaining({ name: "r", config_yaml: 'version: "1.0"\ntasks: []' }) },
  ],
  [
    "a text that is too long",
    ["POST", LIBRARIES, { body: { name: "x".repeat(256), config_yaml: "a" } }],
    { status: 400, json: { name: ["Ensure this field has no more than 255 characters."] } },
  ],
  [
    "a NUL in a text",
    ["POST", RULESETS, { body: { ...RULESET, name: "a\u0000b" } }],
    { status: 400, json: { name: ["Null characters are not allowed."] } },
  ],
  [
    "values that convert",
    ["POST", CONNECTIONS, { body: { ...POSTGRES, port: "5432", host: 5, is_read_only: "yes" } }],
    { status: 201, json: expect.objectContaining({ port: 5432, host: "5", is_read_only: true }) },
  ],
  [
    "a port of letters",
    ["POST", CONNECTIONS, { body: { ...POSTGRES, port: "abc" } }],
    { status: 400, json: { port: ["A valid integer is required."] } },
  ],
  [
    "a port that is true",
    ["POST", CONNECTIONS, { body: { ...POSTGRES, port: true } }],
    { status: 400, json: { port: ["A valid integer is required."] } },
  ],
  [
    "several faults",
    ["POST", CONNECTIONS, { body: { ...POSTGRES, name: "", port: "abc", host: undefined } }],
    {
      status: 400,
      json: {
        name: ["This field may not be blank."],
        port: ["A valid integer is required."],
        host: ["This field is required."],
      },
    },
  ],
  [
    "the body null",
    ["POST", RULESETS, { headers: { "Content-Type": "application/json" }, body: "null" }],
    { status: 400, json: { non_field_errors: ["No data provided"] } },
  ],
  [
    "a text as body",
    ["POST", RULESETS, { headers: { "Content-Type": "application/json" }, body: '"x"' }],
    { status: 400, json: { non_field_errors: ["Invalid data. Expected a dictionary, but got str."] } },
  ],
  [
    "a number as body",
    ["POST", RULESETS, { headers: { "Content-Type": "application/json" }, body: "1" }],
    { status: 400, json: { non_field_errors: ["Invalid data. Expected a dictionary, but got int."] } },
  ],
  [
    "a form",
    ["POST", RULESETS, { headers: FORM, body: new URLSearchParams(RULESET).toString() }],
    { status: 201, json: expect.objectContaining({ name: "r" }) },
  ],
  [
    "a multipart form",
    [
      "POST",
      RULESETS,
      {
        headers: MULTIPART,
        body: `${Object.entries(RULESET)
          .map(([name, value]) => part(name, value))
          .join("")}--B--\r\n`,
      },
    ],
    { status: 201, json: expect.objectContaining({ name: "r" }) },
  ],
  [
    "a multipart form without its file",
    ["POST", SEEDS, { headers: MULTIPART, body: `${part("name", "a.csv")}--B--\r\n` }],
    { status: 400, json: { seed_file: ["No file was submitted."] } },
  ],
  [
    "an empty multipart form",
    ["POST", SEEDS, { headers: MULTIPART, body: "" }],
    { status: 400, json: expect.objectContaining({ seed_file: ["No file was submitted."] }) },
  ],
  [
    "a multipart form that is cut",
    ["POST", SEEDS, { headers: MULTIPART, body: '--B\r\nContent-Disposition: form-data; name="na' }],
    { status: 400, json: expect.objectContaining({ seed_file: ["No file was submitted."] }) },
  ],
  [
    "a text in the place of a file",
    [
      "POST",
      SEEDS,
      { headers: MULTIPART, body: `${part("name", "a.csv")}${part("seed_file", "a,b")}--B--\r\n` },
    ],
    {
      status: 400,
      json: { seed_file: ["The submitted data was not a file. Check the encoding type on the form."] },
    },
  ],
  ...["POST", "PUT", "DELETE"].map(
    (method): Row => [
      `${method} without the last slash`,
      [method, "/api/rulesets?upsert=true", { body: RULESET }],
      { status: 301, body: /^$/, headers: { location: "/api/rulesets/?upsert=true" } },
    ],
  ),
  ...["/no/such/", "/api/no/such/", "/api/"].map(
    (path): Row => [
      `the unknown path ${path}`,
      ["GET", path],
      {
        status: 404,
        body: /<h1>Not Found<\/h1>/,
        headers: { "content-type": expect.stringMatching(/^text\/html/) },
      },
    ],
  ),
  [
    "an unknown object",
    ["GET", `${LIBRARIES}7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f/`],
    { status: 404, json: { detail: "Not found." } },
  ],
  [
    "OPTIONS",
    ["OPTIONS", CONNECTIONS],
    {
      status: 200,
      json: expect.objectContaining({ renders: ["application/json", "text/html"] }),
      headers: { allow: "GET, POST, HEAD, OPTIONS", vary: "Accept, Cookie" },
    },
  ],
  [
    "an answer of a view",
    ["GET", CONNECTIONS],
    { status: 200, headers: { allow: "GET, POST, HEAD, OPTIONS", vary: "Accept, Cookie" } },
  ],
  [
    "a bad login at the login",
    ["POST", LOGIN, { headers: BAD_LOGIN, body: { username: "admin", password: "sandbox-password" } }],
    { status: 401 },
  ],
  [
    "a bad login before the method",
    ["PATCH", CONNECTIONS, { headers: BAD_LOGIN, body: {} }],
    { status: 401 },
  ],
  ["a bad login before the permissions", ["GET", "/api/users/", { headers: BAD_LOGIN }], { status: 401 }],
  [
    "a browser",
    ["GET", CONNECTIONS, ACCEPT("text/html,application/xhtml+xml,*/*;q=0.8")],
    {
      status: 200,
      body: /<pre>\[\n {4}\{\n {8}"id"/,
      headers: { "content-type": "text/html; charset=utf-8", vary: "Accept, Cookie" },
    },
  ],
  [
    "a browser that is refused",
    ["GET", "/api/users/", { headers: { ...BAD_LOGIN, Accept: "text/html" } }],
    { status: 401, body: /<h1>Answer 401<\/h1>/, headers: { "www-authenticate": "Token" } },
  ],
  [
    "Accept: application/xml",
    ["GET", CONNECTIONS, ACCEPT("application/xml")],
    { status: 406, json: { detail: "Could not satisfy the request Accept header." } },
  ],
  [
    "Accept: application/xml without a login",
    ["GET", CONNECTIONS, { headers: { Authorization: "", Accept: "application/xml" } }],
    { status: 406 },
  ],
  [
    "Accept: application/*",
    ["GET", CONNECTIONS, ACCEPT("application/*")],
    { status: 200, headers: { "content-type": "application/json" } },
  ],
  [
    "Accept: application/json, */*",
    ["GET", CONNECTIONS, ACCEPT("application/json, */*")],
    { status: 200, headers: { "content-type": "application/json" } },
  ],
  [
    "Accept: of what the operation has beside JSON",
    ["GET", "/api/discovery/configs/defaults/", ACCEPT("application/x-yaml")],
    { status: 200, headers: { "content-type": "application/x-yaml" } },
  ],
  ["?format=zz", ["GET", `${CONNECTIONS}?format=zz`], { status: 404, json: { detail: "Not found." } }],
  [
    "?format=json",
    ["GET", `${CONNECTIONS}?format=json`],
    { status: 200, headers: { "content-type": "application/json" } },
  ],
  [
    "a name that is taken",
    ["POST", CONNECTIONS, { body: { ...POSTGRES, name: "crm-postgres" } }],
    { status: 400, json: { name: [expect.stringMatching(/with this name already exists\.$/)] } },
  ],
  [
    "garbage as limit and offset",
    ["GET", `${LIBRARIES}?limit=x&offset=-1`],
    { status: 200, json: expect.objectContaining({ next: null, previous: null }) },
  ],
  [
    "a limit of zero",
    ["GET", `${LIBRARIES}?limit=0`],
    { status: 200, json: expect.objectContaining({ next: null }) },
  ],
  [
    "an offset past the end",
    ["GET", `${LIBRARIES}?limit=2&offset=900`],
    { status: 200, json: expect.objectContaining({ results: [] }) },
  ],
  [
    "slashes in a row",
    ["GET", "//api/connections/"],
    { status: 200, json: expect.arrayContaining([expect.objectContaining({ name: "crm-postgres" })]) },
  ],
];

describe("as servers of its family do, the sandbox answers", () => {
  it.each(ROWS)("%s", async (_, [method, path, sent], { status, json, body, headers }) => {
    const { send } = await open();
    const got = await send(method, path, sent);
    expect({ status: got.status, ...(json === undefined ? {} : { json: got.json }) }).toEqual({
      status,
      ...(json === undefined ? {} : { json }),
    });
    if (body !== undefined) expect(got.body).toMatch(body);
    if (headers !== undefined) expect(got.headers).toMatchObject(headers);
  });

  it("a pair that is taken", async () => {
    const { send } = await open();
    const body = { name: "l", namespace: "org", config_yaml: 'version: "1.0"\n' };
    expect((await send("POST", LIBRARIES, { body })).status).toBe(201);
    expect((await send("POST", LIBRARIES, { body })).json).toEqual({
      non_field_errors: ["The fields namespace, name must make a unique set."],
    });
  });

  it.each([
    ["%2B2", "1_0"],
    ["%202%20", "10"],
    ["7&limit=2", "0&offset=10"],
  ])(
    "the limit %s and the offset %s as numbers, and links in the order of the query",
    async (limit, offset) => {
      const { send } = await open();
      for (let n = 0; n < 14; n += 1) {
        const body = { name: `l${String(n).padStart(2, "0")}`, config_yaml: 'version: "1.0"\n' };
        expect((await send("POST", LIBRARIES, { body })).status).toBe(201);
      }
      const { json } = await send("GET", `${LIBRARIES}?offset=${offset}&limit=${limit}`);
      expect(json).toMatchObject({ results: [{ name: "l10" }, { name: "l11" }] });
      expect(text(json, "next")).toMatch(/\?offset=12&limit=2$/);
      expect(text(json, "previous")).toMatch(/\?offset=8&limit=2$/);
    },
  );

  it("requests that are too many", async () => {
    const { sandbox, send } = await open();
    sandbox.faults.throttle({ retryAfterSeconds: 7 });
    expect(await send("GET", CONNECTIONS)).toMatchObject({ status: 429, headers: { "retry-after": "7" } });
  });

  it("a host that is not its own", async () => {
    const { send } = await open();
    const got = await send("GET", CONNECTIONS, { headers: { Host: "other.example.org" } });
    expect(got).toMatchObject({
      status: 400,
      headers: { "content-type": expect.stringMatching(/^text\/html/) },
    });
    expect(got.body).toContain("Bad Request (400)");
  });

  it("a logout where an account has one token, in every session", async () => {
    const { sandbox, send } = await open();
    sandbox.faults.oneTokenPerAccount();
    const body = { username: "admin", password: "sandbox-password" };
    const keys = [];
    for (let n = 0; n < 2; n += 1) {
      keys.push(text((await send("POST", LOGIN, { headers: { Authorization: "" }, body })).json, "key"));
    }
    expect(keys[0]).toBe(keys[1]);
    const headers = { Authorization: `Token ${keys[0]}` };
    expect((await send("POST", "/api/auth/token/logout/", { headers })).status).toBe(204);
    expect((await send("GET", CONNECTIONS, { headers })).status).toBe(401);
  });
});

describe("as nginx in front of it does, the sandbox answers", () => {
  it.each([413, 502, 504] as const)("with %s as a page", async (status) => {
    const { sandbox, send } = await open();
    sandbox.faults.proxyError({ status });
    const got = await send("POST", RULESETS, { body: RULESET });
    expect(got).toMatchObject({ status, headers: { "content-type": expect.stringMatching(/^text\/html/) } });
    expect(sandbox.state.rulesets.some(({ name }) => name === "r")).toBe(false);
  });

  it.each([502, 504] as const)("with %s after the work is done", async (status) => {
    const { sandbox, send } = await open();
    sandbox.faults.proxyError({ status, afterTheWork: true });
    expect((await send("POST", RULESETS, { body: RULESET })).status).toBe(status);
    expect(sandbox.state.rulesets.some(({ name }) => name === "r")).toBe(true);
  });

  it("with a body that just ends", async () => {
    const { sandbox, send } = await open();
    const whole = (await send("GET", "/api/discovery/configs/defaults/")).body;
    sandbox.faults.truncateBody();
    const got = await send("GET", "/api/discovery/configs/defaults/");
    expect([got.status, whole.startsWith(got.body)]).toEqual([200, true]);
    expect(got.body.length).toBeLessThan(whole.length);
    expect(member(got.headers, "content-length")).not.toBe(String(whole.length));
  });
});
