import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readSource } from "../../scripts/update/source/document-source.js";
import { WORK_FOLDER } from "../../scripts/update/tree/work-folder.js";
import { updateSpec } from "../../scripts/update/update-spec.js";
import { InputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { API_DOCUMENTS, type ApiDocument, MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { at, smallApi } from "../diff/small-api.js";
import { runTypeScript } from "../support/run-process.js";
import { copyProject, treeOf } from "./project-copy.js";

const killed = fileURLToPath(new URL("killed-update.child.ts", import.meta.url));

let folder: string;
let project: string;
let pristine: Record<string, string>;
let present: JsonObject;
let text: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "refused-"));
  project = join(folder, "project");
  await copyProject(project);
  pristine = await treeOf(project);
  text = await readFile(join(project, MAIN_DOCUMENT.source), "utf8");
  present = await readDocument(join(project, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function update(content: string, api: ApiDocument = MAIN_DOCUMENT): Promise<unknown> {
  const file = join(folder, "next.yaml");
  await writeFile(file, content);
  return updateSpec({
    root: project,
    found: await readSource(file, folder),
    api,
    dryRun: false,
    withTests: false,
    tell: () => {},
  });
}

async function expectRefusal(content: string, message: string, api?: ApiDocument): Promise<string> {
  const failure = await update(content, api).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(InputError);
  expect(String(failure)).toContain(message);
  expect(await treeOf(project)).toEqual(pristine);
  return String(failure);
}

function edited(edit: (document: JsonObject) => void): string {
  const document = structuredClone(present);
  edit(document);
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

function overlayOf(...actions: string[]): string {
  return `overlay: 1.0.0
info: { title: Own, version: 1.0.0 }
extends: ../datamasque.openapi.yaml
x-reason: r
x-evidence: e
x-remove-when: w
actions:
${actions.map((action) => `  - ${action}\n`).join("")}`;
}

describe("a document that cannot be taken in leaves the tree as it is", () => {
  it("five kinds of them have five messages", async () => {
    const messages = [
      await expectRefusal("<!doctype html><title>Log in</title>", "next.yaml: is an HTML page"),
      await expectRefusal("", "next.yaml: is empty."),
      await expectRefusal('swagger: "2.0"\n', 'next.yaml: is Swagger "2.0"'),
      await expectRefusal(text.slice(0, text.length / 2), "next.yaml: is not"),
      await expectRefusal(
        stringify(smallApi({}, {})),
        "next.yaml: is the document of another API. It has 0 of the ",
      ),
    ];
    expect(new Set(messages).size).toBe(5);
  });

  it("the document of the other API of the project names the flag", async () => {
    const [, other] = API_DOCUMENTS;
    if (other === undefined) throw new Error("there is one API only");
    const content = await readFile(join(project, other.source), "utf8");
    await expectRefusal(content, `add --api ${other.baseName}.`);
    await expectRefusal(text, "add --api datamasque.", other);
  });

  it("every overlay that does not fit is named: obsolete, homeless, with action and target", async () => {
    const gone = overlayOf(
      "{ target: $.components.schemas.NoSuchSchema, x-expect: {}, update: { type: object } }",
    );
    const idle = overlayOf(
      "{ target: $, x-expect: {}, update: { openapi: 3.1.0 } }",
      "{ target: $.info, x-expect: { x-more: { x-absent: true } }, update: { x-more: 1 } }",
    );
    const files = new Map([
      [join(project, "openapi/overlays/a-gone.yaml"), gone],
      [join(project, "openapi/overlays/b-idle.yaml"), idle],
    ]);
    for (const [file, overlay] of files) await writeFile(file, overlay);
    const before = await treeOf(project);
    const next = edited((document) => {
      at(document, "info").version = "3.27.0";
    });
    const failure = String(await update(next).catch((error: unknown) => error));
    const after = await treeOf(project);
    for (const file of files.keys()) await rm(file);
    expect(failure).toContain(
      "- openapi/overlays/a-gone.yaml: action 1 (target $.components.schemas.NoSuchSchema) is homeless",
    );
    expect(failure).toContain(
      "- openapi/overlays/b-idle.yaml: action 1 (target $) changes nothing: upstream has this now: " +
        "delete this overlay, openapi/overlays/b-idle.yaml (or only this action, if the others are needed).",
    );
    expect(failure).not.toContain("action 2");
    expect(after).toEqual(before);
  });

  it("one that the linter finds fault with has the faults named, with their places", async () => {
    const next = edited((document) => {
      at(document, "paths", "/api/runs/", "get").responses = { "200": { description: 5 } };
    });
    const message = await expectRefusal(next, "next.yaml cannot be taken in:");
    expect(message).toContain("#/paths/~1api~1runs~1/get/responses/200/description");
  });

  it("so does one whose update is killed while it is prepared, and nothing is left behind", async () => {
    const file = join(folder, "killed.yaml");
    await writeFile(
      file,
      edited((document) => {
        at(document, "info").version = "3.27.0";
      }),
    );
    expect(await runTypeScript(killed, [project, file, "prepare"])).toMatchObject({
      signal: "SIGKILL",
    });
    while ((await readdir(project)).includes(WORK_FOLDER)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await treeOf(project)).toEqual(pristine);
  });

  it("the present document is no news", async () => {
    expect(await update(text)).toBeUndefined();
    expect(await update(JSON.stringify(present))).toBeUndefined();
    expect(await treeOf(project)).toEqual(pristine);
  });
});

it("a command line that asks for tests and for none is refused", async () => {
  const flags = ["--dry-run", "--test", "--no-test"];
  const { code, stderr } = await runTypeScript("scripts/spec-update.ts", ["no-such-file.yaml", ...flags]);
  expect(stderr).toContain("--test and --no-test exclude each other");
  expect(code).toBe(2);
});
