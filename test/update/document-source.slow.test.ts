import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { downloadFromInstance } from "../../scripts/update/source/document-of-instance.js";
import { readSource } from "../../scripts/update/source/document-source.js";
import { readFromInstance } from "../../scripts/update/source/instance-document.js";
import { recogniseDocument } from "../../scripts/update/source/recognise-document.js";
import { InputError } from "../../src/document/input-error.js";
import { json, type RecordingServer, startRecordingServer } from "../support/recording-server.js";

const text = "openapi: 3.1.0\n";
const gatewayRejection = {
  responseType: "ERROR_AUTH",
  requestId: "8d0bd6d2-0000-4000-8000-000000000001",
  detail: "Programmatic access token is invalid.",
};

let server: RecordingServer;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "source-"));
  server = await startRecordingServer((request, response) => {
    if (request.path === "/api/auth/token/login/") return json(response, 200, { key: "t0ken-secret" });
    if (request.path === "/openapi.yaml") {
      response.writeHead(200, { "content-type": "application/yaml" }).end(text);
    } else if (request.path === "/good.yaml") {
      response.writeHead(200, { "content-type": "application/yaml" }).end(good);
    } else if (request.path === "/page.yaml") {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>sign in</html>");
    } else if (request.path === "/gateway.yaml") {
      response.setHeader("server", "_");
      json(response, 401, gatewayRejection);
    } else if (request.path === "/away.yaml") {
      response.writeHead(302, { location: `${server.url}/openapi.yaml` }).end();
    } else if (request.path === "/plain.yaml") {
      response.writeHead(302, { location: "http://example.com/openapi.yaml" }).end();
    } else if (request.path === "/round.yaml") {
      response.writeHead(307, { location: "/round.yaml" }).end();
    } else {
      response.writeHead(404, { "content-type": "text/html" }).end("<html>not here</html>");
    }
  });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function read(place: string): Promise<unknown> {
  return readSource(place, folder);
}

const good = `openapi: 3.1.0
info: { title: Small, version: "2" }
paths:
  /things/:
    get:
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
          links: { same: { operationId: things, parameters: { q: { $ref: "#/not/a/reference" } } } }
components:
  schemas:
    Thing: { type: object, example: { $ref: "#/not/a/reference" }, enum: [{ $ref: "#/not/a/reference" }] }
`;

function recognised(text: string, contentType = ""): unknown {
  return recogniseDocument({ text, label: "next.yaml", contentType }, (line) => {
    throw new Error(line);
  });
}

describe("a file", () => {
  it("is named from the folder, or by its bare name when it lies elsewhere", async () => {
    await writeFile(join(folder, "next.yaml"), text);
    expect(await read("next.yaml")).toEqual({
      text,
      label: "next.yaml",
      contentType: "",
    });
    expect(await readSource(join(folder, "next.yaml"), tmpdir())).toMatchObject({
      text,
    });
    expect(await readSource(join(folder, "next.yaml"), join(folder, "deeper"))).toMatchObject({
      label: "next.yaml",
    });
  });

  it("that is not there is named", async () => {
    await expect(read("gone.yaml")).rejects.toThrow(new InputError("gone.yaml: there is no such file."));
  });
});

describe("a URL", () => {
  it("is downloaded without credentials, and named without its query", async () => {
    vi.stubEnv("DATAMASQUE_TOKEN", "t0ken-secret");
    vi.stubEnv("DATAMASQUE_SPCS_PAT", "pat-secret");
    const url = `${server.url}/openapi.yaml?signature=s3cret`;
    expect(await read(url)).toEqual({
      text,
      label: `${server.url}/openapi.yaml`,
      contentType: "application/yaml",
    });
    const [request] = server.requests;
    expect(request?.headers.authorization).toBeUndefined();
    expect(request?.rawHeaders.join()).not.toContain("secret");
  });

  it.each([
    ["is no URL", "https://", "is no URL"],
    ["is not encrypted", "http://example.com/openapi.yaml", "is read over https only"],
    ["holds credentials", "https://user:s3cret@example.com/openapi.yaml", "holds credentials"],
    ["is of another kind", "ftp://example.com/openapi.yaml", "is read over https only"],
  ])("that %s is refused before anything is sent", async (_, url, message) => {
    const failure = await read(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toContain("s3cret");
  });

  it("is followed to another address, if that could have been named itself", async () => {
    await expect(read(`${server.url}/away.yaml`)).resolves.toMatchObject({ text });
    await expect(read(`${server.url}/plain.yaml`)).rejects.toThrow(
      "http://example.com/openapi.yaml: is read over https only",
    );
    await expect(read(`${server.url}/round.yaml`)).rejects.toThrow(
      "/round.yaml: leads from one address to the next without end.",
    );
  });

  it("that answers with an error, or not at all, is named with what happened", async () => {
    await expect(read(`${server.url}/gone.yaml`)).rejects.toThrow("/gone.yaml: answers with status 404.");
    const { url } = server;
    await server.close();
    await expect(read(`${url}/openapi.yaml`)).rejects.toThrow(
      "/openapi.yaml: cannot be downloaded (ECONNREFUSED).",
    );
  });
});

describe("a running instance", () => {
  beforeEach(() => {
    vi.stubEnv("DATAMASQUE_URL", server.url);
    vi.stubEnv("DATAMASQUE_USERNAME", "svc");
    vi.stubEnv("DATAMASQUE_PASSWORD", "passw0rd-secret");
  });

  it("is asked with the credentials of the environment, through its gateway", async () => {
    vi.stubEnv("DATAMASQUE_SPCS_PAT", "pat-secret");
    expect(await readFromInstance("/openapi.yaml?format=yaml")).toEqual({
      text,
      label: "running instance, /openapi.yaml",
      contentType: "application/yaml",
    });
    expect(server.calls()).toEqual(["POST /api/auth/token/login/", "GET /openapi.yaml"]);
    for (const { headers } of server.requests) {
      expect(headers["x-sf-spcs-authorization"]).toBe('Snowflake Token="pat-secret"');
    }
    const request = server.requests[1];
    expect(request?.headers.authorization).toBe("Token t0ken-secret");
    expect(request?.query.get("format")).toBe("yaml");
    expect(request?.headers.accept).toContain("application/yaml");
  });

  it.each([
    ["a path that is not there", "/gone.yaml", "404"],
    ["a rejection of the gateway", "/gateway.yaml", "Programmatic access token is invalid"],
    ["a path of another host", "//example.com/openapi.yaml", "begins with a single slash"],
    ["no path", "openapi.yaml", "begins with a single slash"],
  ])("answers %s with its reason and no secret", async (_, path, message) => {
    vi.stubEnv("DATAMASQUE_SPCS_PAT", "pat-secret");
    const failure = await readFromInstance(path).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(String(failure)).toContain(message);
    expect(String(failure)).not.toContain("secret");
  });

  it("is asked by a process of its own, which hands over the document or the reason", async () => {
    server.requests.length = 0;
    await expect(downloadFromInstance("/good.yaml?format=yaml")).resolves.toEqual({
      text: good,
      label: "running instance, /good.yaml",
      contentType: "",
    });
    expect(server.calls()).toEqual(["POST /api/auth/token/login/", "GET /good.yaml"]);
    await expect(downloadFromInstance("/gone.yaml")).rejects.toThrow(
      expect.objectContaining({ name: "InputError", message: expect.stringContaining("404") }),
    );
    await expect(downloadFromInstance("/page.yaml")).rejects.toThrow("an HTML page");
    await expect(downloadFromInstance("--out")).rejects.toThrow("begins with a single slash");
  });

  it("has to be named by the environment", async () => {
    vi.stubEnv("DATAMASQUE_URL", "");
    await expect(readFromInstance("/openapi.yaml")).rejects.toThrow("DATAMASQUE_URL is not set");
  });
});

describe("a text that is to be a document", () => {
  it("is read when it is one: YAML, JSON, with a mark at its start, 3.0", () => {
    const document = recognised(good);
    expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "2" } });
    expect(recognised(`\uFEFF${good.replaceAll("\n", "\r\n")}`)).toEqual(document);
    expect(recognised(JSON.stringify(document))).toEqual(document);
    expect(recognised(good.replace("3.1.0", "3.0.3"))).toMatchObject({ openapi: "3.0.3" });
  });

  it.each([
    ["an empty file", "", "is empty."],
    ["a file of blanks", " \n\t\n", "is empty."],
    [
      "a login page",
      "<!DOCTYPE html>\n<html><head><title>Sign in\n to Snowflake</title></head></html>",
      'is an HTML page ("Sign in to Snowflake") and no OpenAPI document.',
    ],
    ["a page behind a comment", "<!-- proxy -->\n<html></html>", "is an HTML page and no OpenAPI document."],
    ["Swagger 2.0", "swagger: '2.0'\ninfo: {}\npaths: {}\n", 'is Swagger "2.0"; convert it'],
    [
      "a YAML cut off in a line",
      good.slice(0, good.indexOf('"#/components/schemas')),
      "is not valid YAML or JSON.\nA file that was cut off looks like this, too.",
    ],
    [
      "a YAML cut off between lines",
      good.slice(0, good.indexOf("components:\n")),
      "is not complete: it refers to #/components/schemas/Thing, which it does not hold. Was it cut off?",
    ],
    ["a JSON cut off", '{"openapi": "3.1.0", "info": {"title": "x"', "is not valid YAML or JSON."],
    ["something else in YAML", "a: 1\n", 'is no OpenAPI document: it has no "openapi" member'],
    ["a list", "- a\n", "must hold an object at its top level"],
    [
      "a version of tomorrow",
      good.replace("3.1.0", "4.0.0"),
      "is OpenAPI 4.0.0; this package reads 3.0 and 3.1.",
    ],
    [
      "a document without a version",
      good.replace(', version: "2"', ""),
      'has no "info" with a "title" and a "version"',
    ],
    ["a document without paths", 'openapi: 3.1.0\ninfo: { title: t, version: "1" }\n', "describes no paths."],
  ])("is refused with one clear message: %s", (_, text, message) => {
    expect(() => recognised(text)).toThrow(InputError);
    expect(() => recognised(text)).toThrow(`next.yaml: ${message}`);
  });

  it("is a page when the server says so, whatever it begins with", () => {
    expect(() => recognised("Please log in", "text/html; charset=utf-8")).toThrow("is an HTML page");
  });
});
