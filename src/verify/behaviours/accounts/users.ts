import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { UNKNOWN_NUMBER } from "../samples/unknown-ids.js";
import { newPassword } from "./new-password.js";
import { newUser, userDocument } from "./new-user.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_NUMBER } } };

/** Users. Those of the session may mask, and no more. */
export const users: readonly Behaviour[] = [
  reads("GET /api/users/", "lists every user in one array", async ({ dm }) => {
    const all = await answered(dm.GET("/api/users/"), 200);
    ensure(Array.isArray(all), "the answer is not a bare array");
    ensure(all.length > 0, "there is not even the account that asks");
  }),
  asksForLogin("GET /api/users/", ({ stranger }) => stranger.GET("/api/users/")),
  {
    ...refuses("GET /api/users/", "answers 403 to someone who may only mask", async (context) => {
      const { username, password } = await newUser(context);
      const runner = context.clientFor({ username, password });
      const { response } = await runner.GET("/api/users/");
      ensure(response.status === 403, `it answered ${response.status}`);
      await runner.POST("/api/auth/token/logout/");
    }),
    writes: true,
  },

  writes("POST /api/users/", "creates a user and does not show the password", async (context) => {
    const { created, password } = await newUser(context);
    ensure(created.user_roles.includes("mask_runner"), "the user has not got the role that was sent");
    ensure(!JSON.stringify(created).includes(password), "the password is shown");
  }),
  refuses("POST /api/users/", "answers 400 when the password is not repeated right", async (context) => {
    const body = { ...userDocument(context), re_password: context.keepSecret(newPassword()) };
    await refused(context.dm.POST("/api/users/", { body }), 400);
  }),
  asksForLogin("POST /api/users/", (context) =>
    context.stranger.POST("/api/users/", { body: userDocument(context) }),
  ),

  reads("GET /api/users/{id}/", "shows one user", async ({ dm }) => {
    const [first] = await unwrap(dm.GET("/api/users/"));
    const id = first?.id ?? skip("there is no user to look at");
    const one = await answered(dm.GET("/api/users/{id}/", { params: { path: { id } } }), 200);
    ensure(one.id === id, "another user is shown");
  }),
  refuses("GET /api/users/{id}/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.GET("/api/users/{id}/", UNKNOWN), 404);
  }),

  writes("PATCH /api/users/{id}/", "changes what is sent and keeps the rest", async (context) => {
    const { id, created } = await newUser(context);
    const body = { email: `${context.newName()}@example.org` };
    const changed = await answered(
      context.dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body }),
      200,
    );
    ensure(changed.email === body.email, "the address has not changed");
    ensure(changed.username === created.username, "what was not sent has changed");
  }),
  writes("PATCH /api/users/{id}/", "changes a password", async (context) => {
    const { id, username, password } = await newUser(context);
    const wanted = context.keepSecret(newPassword());
    const body = { current_password: password, new_password: wanted, re_new_password: wanted };
    await answered(context.dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body }), 200);
    await logInAndOut(context, username, wanted);
  }),
  writes("PATCH /api/users/{id}/", "changes profile and password in one request", async (context) => {
    const { id, username, password } = await newUser(context);
    const wanted = context.keepSecret(newPassword());
    const email = `changed-${username}@example.org`;
    const body = { email, current_password: password, new_password: wanted, re_new_password: wanted };
    const call = await context.dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body });
    if (call.response.status === 400) skip("it takes the two apart only; one client sends them together");
    await answered(Promise.resolve(call), 200);
    const changed = await answered(context.dm.GET("/api/users/{id}/", { params: { path: { id } } }), 200);
    ensure(changed.email === email, "the address has not changed");
    await logInAndOut(context, username, wanted);
  }),
  refuses(
    "PATCH /api/users/{id}/",
    "answers 400 when the new password is not repeated right",
    async (context) => {
      const { id, password } = await newUser(context);
      const [new_password, re_new_password] = [newPassword(), newPassword()].map(context.keepSecret);
      if (new_password === undefined || re_new_password === undefined) return;
      const body = { current_password: password, new_password, re_new_password };
      await refused(context.dm.PATCH("/api/users/{id}/", { params: { path: { id } }, body }), 400);
    },
  ),
  refuses("PATCH /api/users/{id}/", "answers 404 to an unknown number", async ({ dm }) => {
    const body = { email: "dmc-verify@example.org" };
    await refused(dm.PATCH("/api/users/{id}/", { ...UNKNOWN, body }), 404);
  }),

  writes("DELETE /api/users/{id}/", "ends what a user may do", async (context) => {
    const { id, username, password } = await newUser(context);
    await answered(context.dm.DELETE("/api/users/{id}/", { params: { path: { id } } }), 204);
    const { response } = await context.dm.POST("/api/auth/token/login/", { body: { username, password } });
    ensure(response.status === 400, "the user can still log in");
  }),
  refuses("DELETE /api/users/{id}/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.DELETE("/api/users/{id}/", UNKNOWN), 404);
  }),

  writes("POST /api/users/{id}/reset-password/", "makes a temporary password", async (context) => {
    const { id, username } = await newUser(context);
    const call = context.dm.POST("/api/users/{id}/reset-password/", { params: { path: { id } } });
    const { password } = await answered(call, 200);
    await logInAndOut(context, username, context.keepSecret(password));
  }),
  refuses("POST /api/users/{id}/reset-password/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.POST("/api/users/{id}/reset-password/", UNKNOWN), 404);
  }),
];

async function logInAndOut(
  { dm, clientFor, keepSecret }: ContractContext,
  username: string,
  password: string,
) {
  const { data, response } = await dm.POST("/api/auth/token/login/", { body: { username, password } });
  ensure(data !== undefined, `a login with the new password is answered ${response.status}`);
  await clientFor({ token: keepSecret(data.key) }).POST("/api/auth/token/logout/");
}
