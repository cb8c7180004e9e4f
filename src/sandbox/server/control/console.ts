import { CONSOLE_PAGE } from "./console-page.gen.js";

/** The page for people: everything is in it, and it may load and run nothing else. */
export function consoleAnswer(method: string): Response {
  if (method !== "GET" && method !== "HEAD") {
    return Response.json(
      { error: `This path has no method ${method}.` },
      { status: 405, headers: { Allow: "GET" } },
    );
  }
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(method === "HEAD" ? null : CONSOLE_PAGE.replaceAll("{nonce}", nonce), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy.join("; "),
      "Referrer-Policy": "no-referrer",
    },
  });
}
