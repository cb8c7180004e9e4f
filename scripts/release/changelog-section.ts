/**
 * What CHANGELOG.md says of a version, below its heading `## [1.0.0] - 2026-01-31`.
 *
 * @returns nothing when there is no such heading with a date, or no line below it
 */
export function changelogSection(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const start = `[${version}] - `;
  const section = sections.find((each) => each.startsWith(start));
  const [heading = "", ...lines] = section?.split("\n") ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(heading.slice(start.length))) return undefined;
  const text = lines.join("\n").trim();
  return text === "" ? undefined : text;
}
