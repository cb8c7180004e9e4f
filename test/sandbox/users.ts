import { type Answer, type CallOptions, member, type OpenSandbox, text } from "./open-sandbox.js";

export const USERS = "/api/users/";
export const LOGIN = "/api/auth/token/login/";

/** A password that the policy accepts. */
export const PASSWORD = "k3Qm9Wd2Rv7Xp5Tn";

export const NEW_USER = {
  username: "rsmith",
  email: "rsmith@example.org",
  user_roles: ["mask_builder", "ruleset_library_managers"],
  password: PASSWORD,
  re_password: PASSWORD,
};

/** Someone who is logged in. */
export interface LoggedIn {
  readonly id: number;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

/** Makes a user with these roles, and logs in. */
export async function userWith(open: OpenSandbox, username: string, user_roles: string[]): Promise<LoggedIn> {
  const body = { ...NEW_USER, username, user_roles };
  const created = await open.call("POST", USERS, { body });
  const id = member(created.json, "id");
  if (typeof id !== "number") throw new Error(`no user was made: ${created.text}`);
  const login = await open.anonymous("POST", LOGIN, { body: { username, password: PASSWORD } });
  const headers = { Authorization: `Token ${text(login.json, "key")}` };
  return {
    id,
    call: (method, path, options = {}) =>
      open.anonymous(method, path, { ...options, headers: { ...headers, ...options.headers } }),
  };
}

/** The status of a login. */
export async function logInStatus(open: OpenSandbox, username: string, password: string): Promise<number> {
  return (await open.anonymous("POST", LOGIN, { body: { username, password } })).status;
}
