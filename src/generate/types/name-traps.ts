/** A text without the names that openapi-typescript stumbles over, and the way back. */
export interface WithoutNameTraps {
  readonly text: string;
  /** Gives the types that were made from the text their names back. */
  readonly restore: (made: string) => string;
}

/**
 * Takes out of a text what ends openapi-typescript in the name of a member: a percent sign that encodes nothing,
 * because it decodes every name that it passes, and names that mean something to any object.
 *
 * @param text a document as JSON
 */
export function withoutNameTraps(text: string): WithoutNameTraps {
  // A name with a percent sign is written between quotes, and so must be what stands for it; the others need not be.
  const percent = unusedIn(text, "-percent-", "-");
  const ofObjects = Object.getOwnPropertyNames(Object.prototype).map((name, index) => ({
    name,
    standIn: unusedIn(text, `__ofObjects${index}__`, "_"),
  }));
  const encoded = text.replaceAll(/(?:%[0-9A-Fa-f]{2})+|%/g, (run) =>
    isEncoding(run) ? run : run.replaceAll("%", percent),
  );
  return {
    text: ofObjects.reduce((plain, { name, standIn }) => plain.replaceAll(name, standIn), encoded),
    restore: (made) =>
      ofObjects.reduce(
        (whole, { name, standIn }) => whole.replaceAll(standIn, name),
        made.replaceAll(percent, "%"),
      ),
  };
}

function unusedIn(text: string, start: string, longer: string): string {
  let name = start;
  while (text.includes(name)) name += longer;
  return name;
}

function isEncoding(run: string): boolean {
  try {
    decodeURIComponent(run);
    return true;
  } catch {
    return false;
  }
}
