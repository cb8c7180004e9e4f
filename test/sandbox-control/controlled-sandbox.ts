import { request } from "node:http";
import { createSandbox, type SandboxControlPaths, type SandboxOptions } from "datamasque-client/sandbox";
import createClient from "openapi-fetch";
import { onTestFinished } from "vitest";
import { sandboxControlContract } from "../../src/generated/sandbox-control.contract.gen.js";

export const START = Date.UTC(2026, 0, 5, 9);

/** The operations of the document, such as `GET /state/`. */
export const OPERATIONS = Object.keys(sandboxControlContract);

const CONTRACT: Readonly<Record<string, { readonly responses: Responses }>> = sandboxControlContract;
type Responses = Readonly<Record<string, Readonly<Record<string, { safeParse(value: unknown): Parsed }>>>>;
interface Parsed {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly unknown[] } | undefined;
}

/**
 * Names of other sites that lead to this machine, such as by DNS rebinding.
 * The listener lets them pass, so that it is the control API that refuses them.
 */
export const LEADING_HERE = [
  "evil.example",
  "127.0.0.1.evil.example",
  "localhost.evil.example",
  "10.0.0.1",
  "[::2]",
  "notlocalhost",
];

/** A sandbox that listens, with the generated client of its control API; what that is told is held against the document. */
export async function controlledSandbox(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ control: true, clock: () => START, ...options });
  const { url, port, close } = await sandbox.listen({ allowedHosts: [...LEADING_HERE, "::2"] });
  onTestFinished(close);
  const control = createClient<SandboxControlPaths>({ baseUrl: `${url}/_sandbox` });
  control.use({
    onResponse: ({ schemaPath, response, request: { method } }) => keep(method, schemaPath, response),
  });
  /** A call to DataMasque itself. */
  const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const logIn = async (): Promise<string> => {
    const credentials = { username: "admin", password: "sandbox-password" };
    const login: unknown = await (await call("POST", "/api/auth/token/login/", credentials)).json();
    return String(Reflect.get(Object(login), "key"));
  };
  return { sandbox, url, port, control, call, logIn };
}

async function keep(method: string, path: string, response: Response): Promise<undefined> {
  const documented = CONTRACT[`${method} ${path}`]?.responses[String(response.status)];
  const what = `${method} ${path} answered ${response.status}`;
  if (documented === undefined) throw new Error(`${what}, which the document does not have`);
  const validator = documented["application/json"];
  const text = await response.clone().text();
  if (validator === undefined) {
    if (text !== "") throw new Error(`${what} with a body`);
    return undefined;
  }
  const result = validator.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${what}: ${JSON.stringify(result.error?.issues)}`);
  return undefined;
}

/** A request as no `fetch` sends it: with any `Host`. Gives status and body. */
export function rawRequest(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>> }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, (incoming) => {
      incoming.setEncoding("utf8");
      let text = "";
      incoming.on("data", (part: string) => {
        text += part;
      });
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, text, headers: incoming.headers }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}
