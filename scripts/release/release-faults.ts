import * as z from "zod";
import { changelogSection } from "./changelog-section.js";

/** No address on the internet ends like this, so what holds it was never filled in. */
const PLACEHOLDER = /\.invalid\b/;

const linkSchema = z.union([z.string(), z.object({ url: z.string() })]).optional();
const manifestSchema = z.object({
  version: z.string(),
  author: linkSchema,
  homepage: linkSchema,
  repository: linkSchema,
  bugs: linkSchema,
});

/** What a release is made from. */
export interface ReleaseSources {
  /** The content of package.json. */
  manifest: unknown;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** The tag that the release is made for, such as `v1.0.0`; not looked at when left out. */
  tag?: string | undefined;
}

/** Tells what keeps the package from being released, a line a fault. */
export function releaseFaults({ manifest, changelog, tag }: ReleaseSources): string[] {
  const { version, ...fields } = manifestSchema.parse(manifest);
  const unset = Object.entries(fields)
    .filter(([, field]) => isUnset(typeof field === "object" ? field.url : field))
    .map(([name]) => `package.json: "${name}" is still a placeholder; set it to the real one`);
  const wrongTag =
    tag === undefined || tag === `v${version}`
      ? []
      : [`the tag is ${tag}, and package.json has version ${version}, whose tag is v${version}`];
  return [...unset, ...wrongTag, ...changelogFaults(changelog, version)];
}

function isUnset(text: string | undefined): boolean {
  return text === undefined || text.trim() === "" || PLACEHOLDER.test(text);
}

function changelogFaults(changelog: string, version: string): string[] {
  if (changelogSection(changelog, version) !== undefined) return [];
  return [`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD" with a line in it`];
}
