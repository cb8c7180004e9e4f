const parsed = new WeakMap<Response, unknown>();

/** Remembers what a body that was already read holds, so that it is not parsed a second time. */
export function rememberParsedBody(response: Response, body: unknown): void {
  parsed.set(response, body);
}

/** What a body holds, if someone has parsed it. */
export function parsedBody(response: Response): unknown {
  return parsed.get(response);
}
