import { InputError } from "../../../src/document/input-error.js";

/** A comment that readers of the page do not see, up to the next one that ends it. */
const BLOCK = /<!-- generated: ([\w-]+) -->[\s\S]*?<!-- end -->/g;

/**
 * Fills the blocks of a page, each between `<!-- generated: NAME -->` and `<!-- end -->`.
 * A block of several lines stands apart from its marks, as a table has to.
 *
 * @param label how messages name the page
 * @throws InputError that names a block which nobody has, or which does not end
 */
export function fillBlocks(page: string, blocks: ReadonlyMap<string, string>, label: string): string {
  const filled = page.replace(BLOCK, (_, name: string) => {
    const content = blocks.get(name);
    if (content === undefined) throw new InputError(`${label}: there is no generated block "${name}".`);
    const apart = content.includes("\n") ? `\n\n${content}\n\n` : content;
    return `<!-- generated: ${name} -->${apart}<!-- end -->`;
  });
  const count = (mark: RegExp): number => filled.match(mark)?.length ?? 0;
  if (count(/<!-- generated: /g) !== count(BLOCK) || count(/<!-- end -->/g) !== count(BLOCK)) {
    throw new InputError(`${label}: a generated block has no <!-- end -->, or an end has no block.`);
  }
  return filled;
}
