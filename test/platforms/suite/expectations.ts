/** What a behaviour found other than it should be. */
export class UnmetExpectation extends Error {
  override name = "UnmetExpectation";
}

/** Holds a value against the one that it should be; both are compared as JSON. */
export function expectSame(what: string, actual: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (is !== should) throw new UnmetExpectation(`${what}: ${is} instead of ${should}`);
}

/** Throws unless a condition holds. */
export function expectThat(what: string, holds: boolean): void {
  if (!holds) throw new UnmetExpectation(what);
}

/** What a piece of work is rejected with; throws where it goes well. */
export async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await work;
  } catch (error) {
    return error;
  }
  throw new UnmetExpectation(`it went well, with ${String(JSON.stringify(value)).slice(0, 200)}`);
}

/** An error in one line, with what caused it. */
export function told(error: unknown): string {
  const lines: string[] = [];
  for (let current = error; current !== undefined && current !== null && lines.length < 5; ) {
    if (!(current instanceof Error)) {
      lines.push(String(current));
      break;
    }
    const code: unknown = Reflect.get(current, "code");
    const kind: unknown = Reflect.get(current, "kind");
    const marks = [kind, code].filter((mark) => typeof mark === "string");
    lines.push(`${current.name}${marks.length === 0 ? "" : `(${marks.join(", ")})`}: ${current.message}`);
    current = current.cause;
  }
  return lines.join(" <- ").replace(/\s+/g, " ").slice(0, 600);
}
