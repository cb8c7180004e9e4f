import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { inflateSync } from "node:zlib";
import * as z from "zod";

/** A link that leads nowhere. */
export interface DeadLink {
  /** The page that it is on, relative to the site. */
  readonly page: string;
  readonly target: string;
  readonly why: string;
}

interface Link {
  readonly page: string;
  readonly target: string;
}

/** What the scripts of the site load, with addresses relative to its root. */
const LOADED = ["assets/navigation.js", "assets/search.js"];
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const nodeSchema = z.object({
  path: z.string().optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});
const searchSchema = z.object({ rows: z.array(z.object({ url: z.string() })) });

/**
 * Looks at every link of a site: those of its pages, of its navigation and of its search.
 * What leads out of the site is not asked for; only its form is looked at.
 */
export function deadLinks(site: string): DeadLink[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.relative(slashed(site), slashed(join(parentPath, name))));
  const marked = files
    .filter((file) => /\.(html|svg)$/.test(file))
    .map((file): [string, string] => [file, readFileSync(join(site, file), "utf8")]);
  const pages = marked.filter(([file]) => file.endsWith(".html"));
  const anchors = new Map(marked.map(([file, text]) => [file, new Set(attributes(text, "id"))]));
  const known = new Set(files);

  const links: Link[] = pages.flatMap(([page, html]) =>
    [...attributes(html, "href"), ...attributes(html, "src")].map((target) => ({ page, target })),
  );
  for (const file of LOADED) {
    for (const target of loadedTargets(readFileSync(join(site, file), "utf8"))) {
      links.push({ page: file, target });
    }
  }
  return links.flatMap((link) => {
    const why = faultOf(link, known, anchors);
    return why === undefined ? [] : [{ ...link, why }];
  });
}

function faultOf(
  { page, target }: Link,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return faultOfForm(target);
  const [, path = "", anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(target) ?? [];
  const from = LOADED.includes(page) ? "" : posix.dirname(page);
  const file = path === "" ? page : posix.normalize(posix.join(from, decodeURIComponent(path)));
  if (!files.has(file)) return "there is no such file";
  if (anchor === undefined || anchor === "") return undefined;
  return anchors.get(file)?.has(decodeURIComponent(anchor)) ? undefined : "the page has no such anchor";
}

function faultOfForm(target: string): string | undefined {
  if (!URL.canParse(target)) return "that is no URL";
  const { protocol, hostname } = new URL(target);
  if (protocol !== "https:") return "only https: leads out of the site";
  return hostname.includes(".") ? undefined : "nobody else can reach that host";
}

/** The values of an attribute, outside of text. */
function attributes(html: string, name: string): string[] {
  const values: string[] = [];
  for (const [tag] of html.matchAll(/<[a-z][^<>]*>/gi)) {
    const value = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
    if (value !== undefined) values.push(decodeEntities(value));
  }
  return values;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** The addresses in `window.navigationData = "..."` and `window.searchData = "..."`, which are compressed. */
function loadedTargets(script: string): string[] {
  const packed = /= "([^"]+)"/.exec(script)?.[1] ?? "";
  const data: unknown = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString("utf8"));
  const rows = searchSchema.safeParse(data);
  return rows.success
    ? rows.data.rows.map(({ url }) => url)
    : z.array(nodeSchema).parse(data).flatMap(pathsOf);
}

function pathsOf({ path, children = [] }: z.infer<typeof nodeSchema>): string[] {
  return [...(path === undefined ? [] : [path]), ...children.flatMap(pathsOf)];
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
