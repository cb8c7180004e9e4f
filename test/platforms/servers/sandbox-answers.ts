import type { Sandbox } from "datamasque-client/sandbox";
import type { Answering } from "./http-server.js";

/** Answers as a sandbox does. */
export function sandboxAnswers(sandbox: Sandbox): Answering {
  return async ({ request: { method, path, query, rawHeaders, body }, response }) => {
    const headers = new Headers();
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
      headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
    }
    const answer = await sandbox.fetch(`http://${headers.get("host")}${path}?${query}`, {
      method,
      headers,
      ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    });
    for (const [name, value] of answer.headers) response.appendHeader(name, value);
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  };
}
