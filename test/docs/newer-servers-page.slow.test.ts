import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox, type ListeningSandbox, type Sandbox } from "datamasque-client/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { pageBlocks, pageCommands } from "../../scripts/pages/page-blocks.js";
import { pageModules } from "../../scripts/pages/typescript-pages.js";
import { readArguments } from "../../src/command-line/read-arguments.js";
import { typesProgram } from "../../src/generate/command.js";
import { type ProcessEnd, runNode, runTypeScript } from "../support/run-process.js";
import { serve } from "../transport/serve.js";
import { newerDocument } from "./newer-document.js";
import { makeProject, type ProjectFolder } from "./project-folder.js";

const PASSWORD = "sandbox-password";
const page = await readFile(new URL("../../docs/newer-servers.md", import.meta.url), "utf8");
const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
const program = fileURLToPath(new URL("../generate/run-types.ts", import.meta.url));
const commands = pageCommands(page);
const [overlay = ""] = pageBlocks(page)
  .filter(({ language }) => language === "yaml")
  .map(({ code }) => code);
const TYPES = "npx datamasque-client types ";
const typesCommands = commands.filter((command) => command.startsWith(TYPES));

describe("the page on newer servers", () => {
  let folder: ProjectFolder;
  let sandbox: Sandbox;
  let listening: ListeningSandbox;

  beforeAll(async () => {
    folder = await makeProject(pageModules(page));
    await writeFile(join(folder.path, "next.yaml"), stringify(await newerDocument()));
    await writeFile(join(folder.path, "ours.yaml"), overlay);
    sandbox = createSandbox({ password: PASSWORD });
    listening = await sandbox.listen();
  });
  afterAll(async () => {
    await listening.close();
    await folder.remove();
  });

  const types = (command = ""): Promise<ProcessEnd> =>
    runTypeScript(program, command.slice(TYPES.length).split(" "), { folder: folder.path });

  /** A sandbox with what the newer document has and the sandbox does not know. */
  async function newerServer(): Promise<string> {
    const { url } = await serve(async ({ method, path, query, headers, body }, response) => {
      if (path === "/api/made-up/report/") {
        response.writeHead(200, { "Content-Type": "text/csv" }).end(`a,b\n${query.get("rows")},x\n`);
        return;
      }
      const { authorization = "", "content-type": type = "application/json" } = headers;
      const answer = await fetch(`${listening.url}${path}?${query}`, {
        method,
        headers: { "Content-Type": type, ...(authorization === "" ? {} : { Authorization: authorization }) },
        ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
      });
      const text = await answer.text();
      const isRuleset = /^\/api\/rulesets\/[^/]+\/$/.test(path) && answer.ok;
      response
        .writeHead(answer.status, { "Content-Type": answer.headers.get("content-type") ?? "" })
        .end(isRuleset ? JSON.stringify({ ...JSON.parse(text), made_up: 17 }) : text);
    });
    return url;
  }

  async function runApp(name: string): Promise<ProcessEnd> {
    const env = {
      DATAMASQUE_URL: await newerServer(),
      DATAMASQUE_USERNAME: "admin",
      DATAMASQUE_PASSWORD: PASSWORD,
    };
    return runTypeScript(name, [], { folder: folder.path, env });
  }

  it("shows how to write types that are then there, and the same again", async () => {
    expect(await types(typesCommands[0])).toEqual({
      code: 0,
      signal: null,
      stdout:
        "datamasque.gen.ts: written\noperations.gen.ts: written\n116 operations, 211 schemas, 3 overlays\n",
      stderr: "",
    });
    const out = join(folder.path, "datamasque");
    expect(await readdir(out)).toEqual(["datamasque.gen.ts", "operations.gen.ts"]);
    const before = await stat(join(out, "datamasque.gen.ts"));
    expect(await types(typesCommands[0])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^datamasque\.gen\.ts: unchanged\noperations\.gen\.ts: unchanged\n/),
    });
    expect((await stat(join(out, "datamasque.gen.ts"))).ino).toBe(before.ino);
  });

  it.each(["typescript-7/bin/tsc", "typescript/bin/tsc"])(
    "shows apps that compile with %s",
    async (compiler) => {
      const args = [folder.installed(compiler), "--noEmit", "-p", "tsconfig.json"];
      expect(await runNode(args, { folder: folder.path })).toMatchObject({ stdout: "", code: 0 });
    },
  );

  it("shows an app that would not compile with the types of the package", async () => {
    const app = await readFile(join(folder.path, "app.ts"), "utf8");
    await writeFile(join(folder.path, "without.ts"), app.replace("Client<paths>", "Client"));
    const args = [folder.installed("typescript-7/bin/tsc"), "--noEmit", "-p", "tsconfig.json"];
    const { code, stdout } = await runNode(args, { folder: folder.path });
    await writeFile(join(folder.path, "without.ts"), "export {};\n");
    expect(code).not.toBe(0);
    expect(stdout).toMatch(/^without\.ts\(\d+,\d+\): error TS\d+:[\s\S]*?"\/api\/made-up\/report\/"/m);
    expect(stdout).toMatch(/^without\.ts\(\d+,\d+\): error TS\d+: .*'made_up'/m);
  });

  it("shows an app that runs", async () => {
    expect(await runApp("app.ts")).toMatchObject({ code: 0, stdout: "a,b\ncrm_mask 17\n", stderr: "" });
  });

  it("says what happens without operations", async () => {
    const app = await readFile(join(folder.path, "app.ts"), "utf8");
    await writeFile(join(folder.path, "without.ts"), app.replace(", operations }", " }"));
    const { code, stderr } = await runApp("without.ts");
    await writeFile(join(folder.path, "without.ts"), "export {};\n");
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/DataMasqueTransportError: GET \/api\/made-up\/report\/.*JSON/);
  });

  it("shows a check that tells the addition and lets it pass", async () => {
    expect(await runApp("checked.ts")).toMatchObject({
      code: 0,
      stdout: "/api/rulesets/{id}/ new-member made_up\n",
      stderr: "",
    });
  });

  it("shows an overlay that brings a member, and how to leave out those of the package", async () => {
    const [, withOverlay, withoutPackage] = typesCommands;
    expect(await types(withOverlay)).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("4 overlays"),
    });
    const file = join(folder.path, "datamasque", "datamasque.gen.ts");
    const text = await readFile(file, "utf8");
    expect(text).toContain("made_up_operator?: string | null;");
    expect(text).toMatch(/^\/\/ Generated from next\.yaml \+ .* \+ ours\.yaml with openapi-typescript\.\n/);
    expect(await types(withoutPackage)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("0 overlays"),
    });
    expect(await readFile(file, "utf8")).not.toContain("SnowflakeStageLocation");
  });

  it("shows commands that there are", () => {
    expect(typesCommands).toHaveLength(3);
    for (const command of typesCommands) readArguments(typesProgram(TYPES), command.split(" ").slice(3));
    const others = commands.filter((command) => !typesCommands.includes(command));
    const [copy, install, diff = "", ...rest] = others;
    expect(rest).toEqual([]);
    expect(copy).toMatch(/^cp node_modules\/datamasque-client\/openapi\/datamasque\.openapi\.yaml /);
    expect(install).toBe("npm install --save-dev openapi-typescript@7 typescript@5");
    expect(manifest).toMatchObject({
      files: expect.arrayContaining(["openapi"]),
      peerDependencies: { "openapi-typescript": expect.stringMatching(/^\^7\./) },
    });
    expect(diff).toMatch(/^npx datamasque-client diff \S+\/openapi\/datamasque\.openapi\.yaml next\.yaml$/);
  });

  it("shows a comparison that tells what is new", async () => {
    const documents = ["openapi/datamasque.openapi.yaml", join(folder.path, "next.yaml")];
    const { code, stdout } = await runTypeScript("scripts/spec-diff.ts", documents);
    expect(code).toBe(0);
    expect(stdout).toContain("- `GET /api/made-up/report/`");
    expect(stdout).toContain("made_up");
  });

  it("links to sections that it has", () => {
    const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(links).toEqual(sections);
  });
});
