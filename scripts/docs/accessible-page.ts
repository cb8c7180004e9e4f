/**
 * Mends what the theme of TypeDoc keeps from readers who use a screen reader or a keyboard:
 * a main part, levels of headings without gaps, and no link inside of what opens and closes.
 */
export function accessiblePage(html: string): string {
  return leveled(
    html
      .replace('<div class="col-content">', '<main class="col-content">')
      .replace('</div><div class="col-sidebar">', '</main><div class="col-sidebar">')
      .replace(
        '<div class="page-menu">',
        '<div class="page-menu" role="complementary" aria-label="This page">',
      )
      // Where a member comes from belongs to the member.
      .replace(/<aside class="tsd-sources">(.*?)<\/aside>/gs, '<div class="tsd-sources">$1</div>')
      // What scrolls can be reached by keys.
      .replace(/<table>.*?<\/table>/gs, '<div class="scrolled" tabindex="0">$&</div>')
      // The corner of a table is no heading of anything.
      .replace(/<th(\s[^>]*)?><\/th>/g, "<td></td>")
      .replace(/<summary\b.*?<\/summary>/gs, (summary) =>
        summary.replace(/<a [^>]*class="tsd-anchor-icon".*?<\/a>/gs, ""),
      ),
  );
}

/** Tells the level of each heading that skips one: it looks the same, and is one below what it stands under. */
function leveled(html: string): string {
  const above: { size: number; level: number }[] = [];
  return html.replace(/<h([1-6])\b/g, (tag, digit: string) => {
    const size = Number(digit);
    while ((above.at(-1)?.size ?? 0) >= size) above.pop();
    const level = (above.at(-1)?.level ?? 0) + 1;
    above.push({ size, level });
    return level === size ? tag : `${tag} role="heading" aria-level="${level}"`;
  });
}
