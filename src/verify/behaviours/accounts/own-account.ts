import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { newPassword } from "./new-password.js";

/** The account of the caller, and the first account of an instance. */
export const ownAccount: readonly Behaviour[] = [
  reads("GET /api/users/me/", "shows who is asking", async ({ dm, login, keepSecret }) => {
    const me = await answered(dm.GET("/api/users/me/"), 200);
    if (me.api_token !== undefined) keepSecret(me.api_token);
    ensure(login === undefined || me.username === login.username, "it shows someone else");
  }),
  asksForLogin("GET /api/users/me/", ({ stranger }) => stranger.GET("/api/users/me/")),

  reads("GET /api/users/me/profile/", "shows the profile", async ({ dm }) => {
    const profile = await answered(dm.GET("/api/users/me/profile/"), 200);
    ensure("git_directory_path" in profile, "the profile does not have its one member");
  }),
  asksForLogin("GET /api/users/me/profile/", ({ stranger }) => stranger.GET("/api/users/me/profile/")),

  writes("POST /api/users/me/profile/", "takes back the profile that it has shown", async ({ dm }) => {
    const { git_directory_path } = await answered(dm.GET("/api/users/me/profile/"), 200);
    if (git_directory_path === undefined) skip("it shows nothing that could be written back");
    await answered(dm.POST("/api/users/me/profile/", { body: { git_directory_path } }), 204);
    const after = await answered(dm.GET("/api/users/me/profile/"), 200);
    ensure(after.git_directory_path === git_directory_path, "the profile has changed");
  }),
  asksForLogin("POST /api/users/me/profile/", ({ stranger }) =>
    stranger.POST("/api/users/me/profile/", { body: {} }),
  ),

  writes(
    "POST /api/users/admin-install/",
    "creates the first admin",
    async ({ stranger, newName, keepSecret }) => {
      const { installed } = await answered(stranger.GET("/api/app/check/"), 200);
      if (installed === true) skip("the instance has its first admin already");
      const username = newName();
      const password = keepSecret(newPassword());
      const email = `${username}@example.org`;
      const body = { username, email, password, re_password: password, allowed_hosts: ["localhost"] };
      const created = await answered(stranger.POST("/api/users/admin-install/", { body }), 201);
      ensure(created.username === username, "the answer has another name than was sent");
      const now = await answered(stranger.GET("/api/app/check/"), 200);
      ensure(now.installed === true, "it is not said to be installed");
    },
  ),
  refuses("POST /api/users/admin-install/", "answers 401 once there is a user", async (context) => {
    const { stranger, newName, keepSecret } = context;
    const { installed } = await answered(stranger.GET("/api/app/check/"), 200);
    if (installed !== true) skip("the instance has no user yet");
    const username = newName();
    const password = keepSecret(newPassword());
    const email = `${username}@example.org`;
    const body = { username, email, password, re_password: password, allowed_hosts: ["localhost"] };
    await refused(stranger.POST("/api/users/admin-install/", { body }), 401);
  }),
];
