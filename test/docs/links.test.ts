import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { deadLinks, pageAnchors, pageLinks } from "../../scripts/pages/page-links.js";
import { REPOSITORY } from "../support/run-process.js";

const FOLDERS = ["bench", "docs", "examples", "openapi"];

const inFolders = FOLDERS.flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|[\\/])node_modules[\\/]/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);
const pages = new Map(
  [...readdirSync(REPOSITORY), ...inFolders]
    .filter((file) => file.endsWith(".md"))
    .map((file) => [file, readFileSync(join(REPOSITORY, file), "utf8")]),
);
const ofPages = (...texts: [page: string, markdown: string][]): string[] =>
  deadLinks(new Map(texts), (path) => path === "src/index.ts");

describe("the links of the pages", () => {
  it("lead to what there is", () => {
    expect(pages.size).toBeGreaterThan(20);
    expect(deadLinks(pages, (path) => existsSync(join(REPOSITORY, path)))).toEqual([]);
  });

  it("reach every page for users from the README, and all by task from the index", () => {
    const reached = new Set(["README.md"]);
    for (const page of reached) {
      for (const { target } of pageLinks(pages.get(page) ?? "")) {
        const place = posix.join(posix.dirname(page), target.replace(/#.*/, ""));
        if (pages.has(place)) reached.add(place);
      }
    }
    const docs = [...pages.keys()].filter((page) => page.startsWith("docs/"));
    expect(docs.filter((page) => !reached.has(page))).toEqual([]);
    const index = pageLinks(pages.get("docs/README.md") ?? "").map(({ target }) => `docs/${target}`);
    const byTask = pageLinks(pages.get("README.md") ?? "").map(({ target }) => target.replace(/#.*/, ""));
    const missing = byTask.filter((target) => /^docs\/(?!README)/.test(target) && !index.includes(target));
    expect(missing).toEqual([]);
  });

  it("of the pages in the package lead to what it carries", () => {
    const { files }: { files: string[] } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
    const carried = ["README.md", "LICENSE", "package.json", ...files];
    const isCarried = (path: string): boolean =>
      carried.some((root) => path === root || path.startsWith(`${root}/`)) && !files.includes(`!${path}`);
    const inPackage = new Map(
      [...pages].filter(([page]) => isCarried(page) && !page.startsWith("openapi/changes/")),
    );
    expect(inPackage.size).toBeGreaterThan(20);
    expect(deadLinks(inPackage, (path) => isCarried(path) && existsSync(join(REPOSITORY, path)))).toEqual([]);
  });
});

describe("a dead link", () => {
  it("is one to a file that is not there, from the place of the page", () => {
    expect(ofPages(["docs/a.md", "[up](../src/index.ts)\n[gone](src/index.ts)"])).toEqual([
      "docs/a.md:2 src/index.ts",
    ]);
  });

  it("is one to a heading that is not there, on the page or on another", () => {
    const other: [string, string] = ["docs/b.md", "# One & two\n```sh\n# no heading\n```\n"];
    const links = "[a](b.md#one--two)\n[b](b.md#no-heading)\n[c](#here)\n[d](#there)\n## Here";
    expect(ofPages(["docs/a.md", links], other)).toEqual([
      "docs/a.md:2 b.md#no-heading",
      "docs/a.md:4 #there",
    ]);
  });

  it("is none in code, nor one that leaves the project", () => {
    expect(ofPages(["a.md", "`[a](b)` [c](https://example.com)\n```\n[d](e)\n```"])).toEqual([]);
  });

  it("is judged by anchors that GitHub makes of headings", () => {
    const headings = "# `code(x)`, and: [a link](to.md)\n## Twice\n## Twice\n";
    expect([...pageAnchors(headings)]).toEqual(["codex-and-a-link", "twice", "twice-1"]);
  });
});
