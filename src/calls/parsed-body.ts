const parsed = new WeakMap<Response, unknown>();

/** Remembers what a body that was already read holds, so that it is not parsed a second time. */
export function rememberParsedBody(response: Response, body: unknown): void {
  parsed.set(response, body);
}

/** What a body holds, if someone has parsed it; to be had once, so that nothing keeps a long list alive. */
export function takeParsedBody(response: Response): unknown {
  const body = parsed.get(response);
  parsed.delete(response);
  return body;
}
