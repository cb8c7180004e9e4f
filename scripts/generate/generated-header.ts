/** The first lines of every generated file: what made it, from what, and what to do instead of editing it. */
export function generatedHeader(sources: string, tools: readonly string[] = []): string {
  const by = tools.length === 0 ? "" : ` with ${tools.join(", ")}`;
  return `// Generated from ${sources}${by}.\n// Do not edit: change the document or an overlay, then run "npm run generate".\n\n`;
}
