import { execFileSync } from "node:child_process";
import { constants } from "node:fs";
import { cp, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { at } from "../diff/small-api.js";
import { type RecordingServer, startRecordingServer } from "../support/recording-server.js";
import { type ProcessEnd, REPOSITORY, runTypeScript } from "../support/run-process.js";
import { copyProject, treeOf } from "./project-copy.js";

let folder: string;
let project: string;
let server: RecordingServer;
let present: JsonObject;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "outside-"));
  project = join(folder, "project");
  await copyProject(project);
  await cp(join(REPOSITORY, "README.md"), join(project, "README.md"));
  present = await readDocument(join(project, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
  server = await startRecordingServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{ "type": "string" }');
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * A file that nobody can open without being seen: a pipe, which can be opened for writing
 * only while somebody has it open for reading.
 */
class WatchedFile {
  opened = 0;
  #watching = true;
  readonly #watched: Promise<void>;

  readonly path: string;

  constructor(path: string) {
    this.path = path;
    execFileSync("mkfifo", [path]);
    this.#watched = this.#watch();
  }

  async #watch(): Promise<void> {
    while (this.#watching) {
      const pipe = await open(this.path, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined);
      if (pipe !== undefined) {
        this.opened++;
        await pipe.writeFile('{ "type": "string" }').finally(() => pipe.close());
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async close(): Promise<void> {
    this.#watching = false;
    await this.#watched;
  }
}

/** Runs a command on the present document after a change, and tells who asked or opened anything. */
async function run(
  command: "generate" | "spec:update" | "spec:diff",
  change: (document: JsonObject, places: { url: string; file: string; relative: string }) => void,
): Promise<ProcessEnd & { asked: string[]; opened: number; out: string }> {
  const place = await mkdtemp(join(folder, "run-"));
  const outside = new WatchedFile(join(place, "outside.json"));
  const before = server.requests.length;
  const document = structuredClone(present);
  change(document, { url: server.url, file: `file://${outside.path}`, relative: "./outside.json" });
  const file = join(place, "next.yaml");
  const out = join(place, "out");
  await writeFile(file, stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }));
  const args = {
    generate: ["scripts/generate.ts", "--document", file, "--out", out],
    "spec:update": ["scripts/spec-update.ts", file, "--dry-run", "--no-test"],
    "spec:diff": ["scripts/spec-diff.ts", MAIN_DOCUMENT.source, file],
  }[command];
  const [program = "", ...flags] = args;
  const end = await runTypeScript(program, flags, { folder: project });
  await outside.close();
  return { ...end, asked: server.calls().slice(before), opened: outside.opened, out };
}

function setSchema(document: JsonObject, schema: JsonValue): void {
  at(document, "components", "schemas").Outside = schema;
}

const commands = ["generate", "spec:update", "spec:diff"] as const;

describe.each(commands)("%s", (command) => {
  it("refuses what leads out of the document, by place, and neither asks nor opens anything", async () => {
    const { code, stderr, asked, opened } = await run(command, (document, { url, file, relative }) => {
      setSchema(document, {
        type: "object",
        properties: { a: { $ref: `${url}/a.json` }, b: { $ref: file }, c: { $ref: `${relative}#/d` } },
        discriminator: { propertyName: "e", mapping: { e: `${url}/mapped.json`, f: relative } },
      });
      at(document, "paths", "/api/runs/", "get", "responses", "200", "content").other = {
        schema: { $ref: `${url}/reached.json` },
      };
    });
    for (const place of [
      "#/components/schemas/Outside/properties/a/$ref",
      "#/components/schemas/Outside/properties/b/$ref",
      "#/components/schemas/Outside/properties/c/$ref",
      "#/components/schemas/Outside/discriminator/mapping/e",
      "#/components/schemas/Outside/discriminator/mapping/f",
      "#/paths/~1api~1runs~1/get/responses/200/content/other/schema/$ref",
    ]) {
      expect(stderr).toContain(`${place}: "`);
    }
    expect({ code, asked, opened }).toEqual({ code: 1, asked: [], opened: 0 });
  });

  it("takes what only looks like it, with a warning for an external value, and asks nobody either", async () => {
    const { code, stdout, stderr, asked, opened, out } = await run(
      command,
      (document, { url, file, relative }) => {
        const lookalike = {
          $ref: `${url}/value.json`,
          externalValue: `${url}/value.txt`,
          deep: [{ $ref: relative }],
        };
        at(document, "info")["x-origin"] = [lookalike, { $ref: file }];
        setSchema(document, {
          $id: `${url}/schema-id`,
          $schema: `${url}/dialect`,
          $comment: file,
          type: "object",
          default: lookalike,
          enum: [lookalike],
          example: lookalike,
          externalDocs: { url: `${url}/docs` },
          properties: {
            $ref: { type: "string" },
            externalValue: { type: "string", "x-a": { $ref: relative } },
          },
        });
        const content = at(
          document,
          "paths",
          "/api/runs/",
          "get",
          "responses",
          "200",
          "content",
          "application/json",
        );
        content.examples = { one: { externalValue: `${url}/one.json` }, two: { value: lookalike } };
        const answer = at(document, "paths", "/api/runs/", "get", "responses", "200");
        answer.links = { next: { operationRef: `${url}/api.yaml#/paths/~1a/get` } };
        document.jsonSchemaDialect = `${url}/dialect`;
      },
    );
    expect({ code, stderr, asked, opened }).toMatchObject({
      code: 0,
      asked: [],
      opened: 0,
    });
    const place =
      "#/paths/~1api~1runs~1/get/responses/200/content/application~1json/examples/one/externalValue";
    expect(stdout + stderr).toContain(place);
    if (command !== "generate") return;
    const texts = await Promise.all((await readdir(out)).map((file) => readFile(join(out, file), "utf8")));
    expect(texts.join("")).toContain('$ref": "./outside.json"');
    expect(texts.join("")).not.toContain("LikeReference");
  });
});

it("the present tree is as it was after all of this", async () => {
  expect(Object.keys(await treeOf(project)).filter((file) => file.includes(".spec-update"))).toEqual([]);
});
