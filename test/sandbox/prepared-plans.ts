import type { SandboxOptions } from "../../src/sandbox/index.js";
import { type Answer, type CallOptions, type OpenSandbox, openSandbox, text } from "./open-sandbox.js";
import { PASSWORD, userWith } from "./users.js";

export const PLANS = "/ifm/ruleset-plans/";
export const PLAN_YAML = 'version: "1.0"\nrules: []\n';

/** A call with a bearer token. */
export type BearerCall = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

/** A JWT for the administrator. */
export async function accessToken(
  open: OpenSandbox,
  username = "admin",
  password = "sandbox-password",
): Promise<string> {
  const login = await open.anonymous("POST", "/api/auth/jwt/login/", { body: { username, password } });
  return text(login.json, "access_token");
}

/** Calls with this token. */
export function bearer(open: OpenSandbox, token: string): BearerCall {
  return (method, path, options = {}) =>
    open.anonymous(method, path, {
      ...options,
      headers: { Authorization: `Bearer ${token}`, ...options.headers },
    });
}

/** A sandbox, and a hand that masks as its administrator. */
export async function preparedPlans(options: SandboxOptions = {}) {
  const open = openSandbox(options);
  const ifm = bearer(open, await accessToken(open));
  const create = async (more: object = {}): Promise<string> => {
    const body = { name: "orders", ruleset_yaml: PLAN_YAML, ...more };
    return text((await ifm("POST", PLANS, { body })).json, "name");
  };
  return { ...open, ifm, create };
}

/** Calls of a new user with these roles. */
export async function bearerWith(open: OpenSandbox, roles: string[]): Promise<BearerCall> {
  const username = roles.join("-");
  await userWith(open, username, roles);
  return bearer(open, await accessToken(open, username, PASSWORD));
}
