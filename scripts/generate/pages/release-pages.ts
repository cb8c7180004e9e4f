import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ifMissing } from "../../../src/generate/if-missing.js";
import { NEWER_KINDS } from "../../../src/sandbox/resources/connections/kinds.js";
import { SANDBOX_RELEASES, SERVER_CHANGES } from "../../../src/sandbox/store/releases.js";
import { compareReleases, isKnownIn, type KnownIn } from "../../../src/yaml/language/releases.js";
import { fillBlocks } from "./marked-blocks.js";

/** The pages that name a release or a kind of connection, from the root of the project. */
const PAGES: readonly string[] = [
  "README.md",
  "docs/sandbox.md",
  "docs/servers.md",
  "docs/versioning.md",
  "openapi/README.md",
];

/**
 * The pages that name releases, with what the document and the tables of the sandbox say of them.
 *
 * @param root the root of the project; a page that it does not have is left out
 * @param release that of the main document
 * @returns the text of each page by its path
 * @throws InputError when a page has a block that nobody has, or one without an end
 */
export async function releasePages(root: string, release: string): Promise<ReadonlyMap<string, string>> {
  const blocks = new Map([
    ["release", release],
    ["oldest-release", SANDBOX_RELEASES[0]],
    ["sandbox-releases", SANDBOX_RELEASES.join(" and ")],
    ["server-differences", differences()],
  ]);
  const pages = new Map<string, string>();
  for (const file of PAGES) {
    const text = await readFile(join(root, file), "utf8").catch(ifMissing(undefined));
    if (text !== undefined) pages.set(file, fillBlocks(text, blocks, file));
  }
  return pages;
}

function differences(): string {
  const kinds = NEWER_KINDS.map(({ name, since }) => ({
    since,
    about: `connections of the kind \`${name}\``,
  }));
  const all: (KnownIn & { readonly about: string })[] = [...kinds, ...Object.values(SERVER_CHANGES)];
  const rows = all
    .toSorted((one, other) => compareReleases(firstRelease(one), firstRelease(other)))
    .map((span) => [
      span.about,
      spanText(span),
      ...SANDBOX_RELEASES.map((release) => (isKnownIn(span, release) ? "yes" : "")),
    ]);
  const head = ["", "servers", ...SANDBOX_RELEASES.map((release) => `\`release: "${release}"\``)];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function firstRelease({ since, until }: KnownIn): string {
  return since ?? until ?? "0";
}

function spanText({ since, until }: KnownIn): string {
  return [since === undefined ? "" : `from ${since} on`, until === undefined ? "" : `up to ${until}`]
    .filter((text) => text !== "")
    .join(", ");
}
