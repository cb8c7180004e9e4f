import type { ContractContext } from "../../session/contract-context.js";
import { answered } from "../answers.js";
import { newPassword } from "./new-password.js";

/** What creates a user of the session, who may mask and no more. */
export function userDocument({ newName, keepSecret }: ContractContext) {
  const username = newName();
  const password = keepSecret(newPassword());
  const email = `${username}@example.org`;
  return { username, email, user_roles: ["mask_runner" as const], password, re_password: password };
}

/** Creates a user, who is removed when the session ends. */
export async function newUser(context: ContractContext) {
  const { dm, afterwards } = context;
  const body = userDocument(context);
  const created = await answered(dm.POST("/api/users/", { body }), 201);
  const { id } = created;
  afterwards(`user ${body.username}`, () => dm.DELETE("/api/users/{id}/", { params: { path: { id } } }));
  return { id, username: body.username, password: body.password, created };
}
