import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reachedFrom, readImportGraph } from "./support/import-graph.js";

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".gen.ts"))
  .map(({ parentPath, name }) => ({
    folder: parentPath.slice(SOURCE.length + 1),
    name,
    lines: readFileSync(`${parentPath}/${name}`, "utf8").split("\n").length - 1,
  }));

function filesIn(folder: string): string[] {
  return files.filter((file) => file.folder === folder).map(({ name }) => name);
}

describe("the house", () => {
  it("has little at its roots", () => {
    expect(filesIn("")).toEqual(["in-flight-masking.ts", "index.ts"]);
    expect(filesIn("sandbox")).toEqual(["cli.ts", "create-sandbox.ts", "index.ts"]);
  });

  it("has no folder that is too wide", () => {
    const folders = [...new Set(files.map(({ folder }) => folder))];
    expect(folders.filter((folder) => filesIn(folder).length > 16)).toEqual([]);
  });

  it("has files of one idea, none of them long, and few that are crumbs", () => {
    const lengths = files.map(({ lines }) => lines).sort((one, other) => one - other);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(160);
    expect(lengths.filter((lines) => lines <= 30).length / lengths.length).toBeLessThan(0.15);
  });

  it("lets a reader of the client, and of one resource of the sandbox, off with few files", () => {
    const loaded = readImportGraph().filter(({ to, typeOnly }) => to.endsWith(".ts") && !typeOnly);
    expect(reachedFrom("client/create-client.ts", loaded).size).toBeLessThanOrEqual(33);
    const behind = [...reachedFrom("sandbox/resources/rulesets/handlers.ts", loaded)];
    // What checks YAML is an entry of the package, and is read without the sandbox.
    expect(behind.filter((file) => !file.startsWith("yaml/")).length).toBeLessThanOrEqual(16);
  });

  it("takes a document in without the client, and with few files", () => {
    const loaded = ["src", "scripts"].flatMap((folder) =>
      readImportGraph(folder)
        .filter(({ to, typeOnly }) => to.endsWith(".ts") && !typeOnly)
        .map((edge) => ({ ...edge, from: posix.join(folder, edge.from), to: posix.join(folder, edge.to) })),
    );
    const behind = [...reachedFrom("scripts/spec-update.ts", loaded)];
    expect(behind.length).toBeLessThanOrEqual(101);
    expect(behind).toContain("src/diff/compare-documents.ts");
    expect(behind.filter((file) => file.startsWith("src/client/"))).toEqual([]);
    // It may hold credentials: what generates, and what is generated, is for a process that holds none.
    expect(behind.filter((file) => file.startsWith("src/generated/"))).toEqual([]);
    expect(behind).not.toContain("scripts/generate/pipeline.ts");
  });
});
