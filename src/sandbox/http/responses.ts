/** An answer without a body, with the length that Django states for it. */
export function emptyResponse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status,
    headers: status === 204 ? headers : { "Content-Length": "0", ...headers },
  });
}

/** YAML as text. */
export function yamlResponse(text: string, status = 200): Response {
  return new Response(text, { status, headers: { "Content-Type": "application/x-yaml" } });
}

/** An error page for people. */
export function htmlPage(status: number, title: string): Response {
  const page = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return new Response(page, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
