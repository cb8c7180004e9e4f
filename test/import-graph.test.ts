import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUNDLED_FOLDERS } from "../scripts/build/bundled-folders.js";
import { type ImportEdge, readImportGraph } from "./support/import-graph.js";

const graph = readImportGraph();
const inside = graph.filter(({ to }) => to.endsWith(".ts"));
const atRunTime = inside.filter(({ typeOnly }) => !typeOnly);

/** A folder of src/, or a file that lies in src/ itself. */
function layerOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

function reachedFrom(start: string, edges: readonly ImportEdge[]): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { from, to } of edges) if (from === file) reached.add(to);
  }
  return reached;
}

function show(edges: readonly ImportEdge[]): string[] {
  return edges.map(({ from, to }) => `${from} imports ${to}`);
}

/** What each layer may load, besides itself. Types cost nothing and may be imported from anywhere. */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = {
  "error-message": [],
  redact: [],
  errors: ["error-message"],
  events: [],
  schemas: [],
  "call-types": [],
  "number-option": ["errors"],
  "client-options": ["errors", "number-option"],
  "client-options-from-env": ["errors"],
  "response-error": ["errors", "redact"],
  transport: ["errors", "events", "client-options"],
  calls: ["transport", "errors", "redact", "client-options"],
  middleware: ["transport", "response-error", "errors", "redact", "client-options"],
  unwrap: ["calls", "response-error"],
  "assemble-client": ["calls", "middleware", "transport", "events", "client-options"],
  client: ["assemble-client", "middleware", "transport", "events", "client-options", "generated"],
  "in-flight-masking": [
    "assemble-client",
    "middleware",
    "transport",
    "events",
    "client-options",
    "generated",
  ],
  workflows: ["unwrap", "calls", "transport", "errors", "number-option"],
  index: ["client", "client-options-from-env", "errors", "unwrap", "workflows"],
  generated: [],
  contract: ["generated", "calls", "events", "errors"],
  sandbox: ["generated"],
  node: ["client-options-from-env", "transport", "events", "errors"],
};

describe("the imports of src/", () => {
  it("are found at all", () => {
    expect(show(graph)).toContain("client.ts imports assemble-client.ts");
    expect(show(graph)).toContain("errors.ts imports error-message.ts");
    expect(graph.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(50);
    expect(graph.filter(({ dynamic }) => dynamic).length).toBeGreaterThan(0);
    expect(graph.filter(({ to }) => to.includes("computed"))).toEqual([]);
  });

  it("lead to files that exist", () => {
    const missing = inside.filter(
      ({ to }) => !existsSync(fileURLToPath(new URL(`../src/${to}`, import.meta.url))),
    );
    expect(show(missing)).toEqual([]);
  });

  it("run one way, from layer to layer", () => {
    const wrong = atRunTime.filter(({ from, to }) => {
      const [layer, loaded] = [layerOf(from), layerOf(to)];
      return layer !== loaded && MAY_LOAD[layer]?.includes(loaded) !== true;
    });
    expect(show(wrong)).toEqual([]);
  });

  it("have rules for every layer, and no rule that is not used", () => {
    const layers = new Set(graph.map(({ from }) => layerOf(from)));
    expect(
      Object.keys(MAY_LOAD).filter((layer) => MAY_LOAD[layer]?.length !== 0 && !layers.has(layer)),
    ).toEqual([]);
    expect([...layers].filter((layer) => MAY_LOAD[layer] === undefined)).toEqual([]);
    const unused = Object.entries(MAY_LOAD).flatMap(([layer, loads]) =>
      loads
        .filter((load) => !atRunTime.some(({ from, to }) => layerOf(from) === layer && layerOf(to) === load))
        .map((load) => `${layer} may load ${load}`),
    );
    expect(unused).toEqual([]);
  });

  it("have no circle in what is loaded", () => {
    const files = [...new Set(atRunTime.map(({ from }) => from))];
    const circles = files.filter((file) =>
      atRunTime.some(({ from, to }) => from === file && reachedFrom(to, atRunTime).has(file)),
    );
    expect(circles).toEqual([]);
  });

  it("never lead to index.ts, not even for a type", () => {
    expect(show(inside.filter(({ to }) => to === "index.ts"))).toEqual([]);
  });

  it("lead from workflows to the client for types alone", () => {
    const clients = ["client.ts", "assemble-client.ts", "in-flight-masking.ts"];
    const uses = inside.filter(({ from, to }) => layerOf(from) === "workflows" && clients.includes(to));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });

  it("lead from generated code to zod alone", () => {
    const outside = graph.filter(
      ({ from, to }) => layerOf(from) === "generated" && layerOf(to) !== "generated",
    );
    expect(new Set(outside.map(({ to }) => to))).toEqual(new Set(["zod/mini"]));
  });
});

describe.each(["index.ts", "in-flight-masking.ts"])("the entry %s", (entry) => {
  it("knows nothing of the contract, the sandbox or Node, not even a type", () => {
    const reached = [...reachedFrom(entry, graph)];
    expect(reached.filter((file) => /^(contract|sandbox|node)\//.test(file))).toEqual([]);
    expect(reached.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("loads no package but openapi-fetch, and no validator", () => {
    const reached = [
      ...reachedFrom(
        entry,
        graph.filter(({ typeOnly }) => !typeOnly),
      ),
    ];
    expect(reached.filter((name) => !name.endsWith(".ts"))).toEqual(["openapi-fetch"]);
    expect(reached.filter((name) => /zod|contract/.test(name))).toEqual([]);
  });
});

describe("the package", () => {
  const manifest: unknown = JSON.parse(
    readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
  );

  function namesIn(field: string): string[] {
    if (typeof manifest !== "object" || manifest === null) return [];
    const members: unknown = Reflect.get(manifest, field);
    return typeof members === "object" && members !== null ? Object.keys(members) : [];
  }

  /** The package of an import, such as `zod` for `zod/mini`. */
  function packageOf(imported: string): string {
    return imported
      .split("/")
      .slice(0, imported.startsWith("@") ? 2 : 1)
      .join("/");
  }

  it("installs nothing but what the client needs", () => {
    expect(namesIn("dependencies")).toEqual(["openapi-fetch", "openapi-typescript-helpers", "zod"]);
  });

  it("declares every package that src/ imports, for types, too, which a strict installer would not find otherwise", () => {
    const installed = [...namesIn("dependencies"), ...namesIn("peerDependencies")];
    const imported = graph.filter(({ to }) => !to.endsWith(".ts") && !to.startsWith("node:"));
    const undeclared = imported.filter(({ from, to }) => {
      const bundled = BUNDLED_FOLDERS.some((folder) => from.startsWith(`${folder}/`));
      const declared = bundled ? [...installed, ...namesIn("devDependencies")] : installed;
      return !declared.includes(packageOf(to));
    });
    expect(show(undeclared)).toEqual([]);
  });

  it("has a source for every entry that it exports", () => {
    const exported = /"default": "\.\/dist\/([^"]+)\.js"/g;
    const sources = [...JSON.stringify(manifest, null, 1).matchAll(exported)].map(([, name]) => `${name}.ts`);
    expect(sources).toContain("index.ts");
    const files = new Set(graph.map(({ from }) => from));
    expect(sources.filter((source) => !files.has(source))).toEqual([]);
  });
});
