import type { SandboxRequestInfo } from "./request-info.js";
import { isSecretParameter } from "./secret-name.js";

const CREDENTIAL_HEADERS = new Set([
  "authorization",
  "x-sf-spcs-authorization",
  "proxy-authorization",
  "cookie",
]);

/** Describes a request without its body and its credentials. */
export function describeRequest(method: string, url: URL, headers: Headers): SandboxRequestInfo {
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) {
    shown[name] = CREDENTIAL_HEADERS.has(name) && value !== "" ? "<redacted>" : value;
  }
  const query = [...url.searchParams].map(([name, value]) => [
    name,
    isSecretParameter(name) && value !== "" ? "<redacted>" : value,
  ]);
  return { method, path: url.pathname, query: Object.fromEntries(query), headers: shown };
}
