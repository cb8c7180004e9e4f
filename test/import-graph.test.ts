import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUNDLED_FOLDERS } from "../scripts/build/bundled-folders.js";
import { type ImportEdge, reachedFrom, readImportGraph } from "./support/import-graph.js";

const graph = readImportGraph();
/** What the tools use of what is published. */
const USES_OF_SRC: readonly string[] = [
  "generate uses document",
  "generate uses generate",
  "generate uses sandbox",
  "generate uses yaml",
  "pages uses generate",
  "update uses calls",
  "update uses diff",
  "update uses document",
  "update uses generate",
  "update uses index",
  "update uses node",
];

const inside = graph.filter(({ to }) => to.endsWith(".ts"));

/** A folder, or a file that lies beside the folders. */
function floorOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

function show(edges: readonly ImportEdge[]): string[] {
  return edges.map(({ from, to }) => `${from} imports ${to}`);
}

/** The floors of src/ from the ground up: what each may import, for types as well. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  errors: [],
  options: ["errors", "generated"],
  transport: ["errors", "options"],
  session: ["errors", "options", "transport", "generated"],
  middleware: ["errors", "transport", "session"],
  calls: ["errors", "options", "transport", "generated"],
  client: ["errors", "options", "transport", "session", "middleware", "calls", "generated"],
  workflows: ["errors", "options", "transport", "calls", "client", "generated"],
  index: ["errors", "options", "calls", "client", "workflows", "generated"],
  "in-flight-masking": ["client", "workflows", "generated"],
  node: ["errors", "options", "transport", "client", "workflows"],
  contract: ["errors", "options", "calls", "generated"],
  "command-line": ["errors"],
  document: [],
  yaml: ["generated"],
  diff: ["document", "command-line"],
  generate: ["document", "command-line"],
  // The page that the sandbox serves to browsers, of which it has the text alone.
  console: ["generated"],
  sandbox: ["command-line", "generated", "yaml"],
  // It uses the package as users do, so that what it finds is what they would see.
  verify: ["errors", "index", "in-flight-masking", "node", "contract", "command-line", "generated"],
  check: ["command-line", "document", "yaml"],
  commands: ["errors", "command-line", "check", "diff", "generate", "sandbox", "verify"],
};

/** The tools of this repository: what each may import of the others. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  build: [],
  size: [],
  "type-check-time": [],
  generate: [],
  pages: [],
  docs: ["build"],
  package: ["build", "size", "pages"],
  update: ["generate", "pages"],
};

function faultsOf(
  floors: Readonly<Record<string, readonly string[]>>,
  edges: readonly ImportEdge[],
): string[] {
  const isUsed = (floor: string, other: string): boolean =>
    edges.some(({ from, to }) => floorOf(from) === floor && floorOf(to) === other);
  const wrong = edges.filter(({ from, to }) => {
    const [floor, other] = [floorOf(from), floorOf(to)];
    return floor !== other && floors[floor]?.includes(other) !== true;
  });
  const unused = Object.entries(floors).flatMap(([floor, others]) =>
    others.filter((other) => !isUsed(floor, other)).map((other) => `${floor} never imports ${other}`),
  );
  const upward = Object.entries(floors).flatMap(([floor, others], at) =>
    others
      .filter((other) => Object.keys(floors).indexOf(other) >= at)
      .map((other) => `${floor} stands below ${other}`),
  );
  return [...show(wrong), ...unused, ...upward];
}

function circlesIn(edges: readonly ImportEdge[]): string[] {
  let left = edges;
  // What imports nothing that is left is in no circle, and neither is what nothing left imports.
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    const importing = new Set(left.map(({ from }) => from));
    const imported = new Set(left.map(({ to }) => to));
    left = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
  }
  return [...new Set(left.map(({ from }) => from))];
}

describe("the imports of src/", () => {
  it("are found at all", () => {
    expect(show(graph)).toContain("client/create-client.ts imports client/assemble-client.ts");
    expect(show(graph)).toContain("errors/errors.ts imports errors/error-message.ts");
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

  it("run one way, down the floors, types included", () => {
    expect(faultsOf(FLOORS, inside)).toEqual([]);
  });

  it("have no circle, not even of types", () => {
    expect(circlesIn(inside)).toEqual([]);
  });

  it("never lead to index.ts, not even for a type, but from what stands on the package as a user does", () => {
    const uses = inside.filter(({ to }) => to === "index.ts");
    expect(show(uses.filter(({ from }) => floorOf(from) !== "verify"))).toEqual([]);
  });

  it("lead from workflows to the client for types alone, but from the fleet, which makes clients", () => {
    const clients = [
      "client/create-client.ts",
      "client/create-in-flight-masking-client.ts",
      "client/assemble-client.ts",
    ];
    const uses = inside.filter(({ from, to }) => floorOf(from) === "workflows" && clients.includes(to));
    expect(uses.length).toBeGreaterThan(0);
    expect(show(uses.filter(({ typeOnly }) => !typeOnly))).toEqual([
      "workflows/fleet/create-fleet.ts imports client/create-client.ts",
    ]);
  });

  it("lead from generated code to zod alone", () => {
    const outside = graph.filter(
      ({ from, to }) => floorOf(from) === "generated" && floorOf(to) !== "generated",
    );
    expect(new Set(outside.map(({ to }) => to))).toEqual(new Set(["zod/mini"]));
  });
});

describe("the imports of scripts/", () => {
  const tools = readImportGraph("scripts").filter(({ from, to }) => from.includes("/") && to.endsWith(".ts"));

  it("run one way from tool to tool, and lead into src/ to what each is for", () => {
    const within = tools.filter(({ to }) => !to.startsWith("../"));
    expect(within.length).toBeGreaterThan(50);
    expect(faultsOf(TOOLS, within)).toEqual([]);
    const used = new Set(
      tools
        .filter(({ to }) => to.startsWith("../src/"))
        .map(({ from, to }) => `${floorOf(from)} uses ${floorOf(to.slice("../src/".length))}`),
    );
    expect([...used].sort()).toEqual(USES_OF_SRC);
  });

  it("have no circle, not even of types", () => {
    expect(circlesIn(tools)).toEqual([]);
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
