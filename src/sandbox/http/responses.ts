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

/** An error page for people; `message` may hold anything. */
export function htmlPage(status: number, title: string, message?: string): Response {
  const more = message === undefined ? "" : `<pre>${escapedHtml(message)}</pre>`;
  const page = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1>${more}</body></html>\n`;
  return new Response(page, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function escapedHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Copies headers one by one:
 * where MSW has replaced `Headers`, a copy of a whole lacks what the platform itself has put in, such as a form's type.
 */
export function copiedHeaders(headers: Headers): Headers {
  return new Headers([...headers]);
}
