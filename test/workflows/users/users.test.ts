import { inspect } from "node:util";
import {
  createDataMasqueClient,
  createUser,
  currentUser,
  type DataMasqueEvent,
  deleteUserIfExists,
  findUser,
  listUsers,
  type NewUser,
  resetPassword,
  saveUser,
  setPassword,
  USER_ROLES,
  unwrap,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { cut, inTurn, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const RACHEL: NewUser = {
  username: "rsmith",
  email: "rsmith@example.org",
  user_roles: ["mask_builder", "ruleset_library_managers"],
};
const PASSWORD = /^[A-Za-z0-9]{16}$/;

/** The account that these credentials open. */
async function loginAs(sandbox: { fetch: typeof fetch }, username: string, password: string) {
  const options = { baseUrl: "http://sandbox.test", username, password, retry: 0 };
  const dm = createDataMasqueClient({ ...options, fetch: sandbox.fetch });
  return currentUser(dm);
}

/** Lists users of whom some share a name, and says yes to whatever else is asked. */
function twinServer() {
  return recordedClient((request, response) => {
    if (request.method !== "GET") return json(response, 200, { id: 9 });
    json(
      response,
      200,
      ["rsmith (old)", "rsmith", "rsmith", "solo"].map((username, at) => ({
        id: at + 1,
        username,
        email: "",
        user_roles: [],
        is_active: at !== 2,
      })),
    );
  });
}

describe("createUser", () => {
  it.each([false, true])(
    "creates a user who logs in with the temporary password (over HTTP: %s)",
    async (overHttp) => {
      const { sandbox, dm } = await sandboxClient({ overHttp });
      const { user, temporaryPassword } = await createUser(dm, RACHEL);
      expect(user).toMatchObject({ ...RACHEL, has_temporary_password: true });
      expect(temporaryPassword).toMatch(PASSWORD);
      await expect(loginAs(sandbox, "rsmith", temporaryPassword)).resolves.toMatchObject({ id: user.id });
    },
  );

  it("sends the password twice, and nothing that the caller has not said", async () => {
    const { server, dm } = await recordedClient((_, response) => json(response, 201, { id: 7 }));
    const { temporaryPassword } = await createUser(dm, Object.freeze({ ...RACHEL }));
    expect(server.calls()).toEqual(["POST /api/users/"]);
    expect(JSON.parse(server.requests[0]?.body.toString() ?? "")).toEqual({
      ...RACHEL,
      password: temporaryPassword,
      re_password: temporaryPassword,
    });
  });

  it("shows the password in no output, error or event", async () => {
    const { dm } = await sandboxClient();
    const created = await createUser(dm, RACHEL);
    const saved = await saveUser(dm, { ...RACHEL, username: "other" });
    for (const [result, secret] of [
      [created, created.temporaryPassword],
      [saved, saved.temporaryPassword],
    ] as const) {
      expect(secret).toMatch(PASSWORD);
      expect(inspect(result, { depth: 9 }) + JSON.stringify({ ...result })).not.toContain(secret);
    }

    let sent = "";
    const { server } = await recordedClient((request, response) => {
      sent = JSON.parse(request.body.toString()).password;
      json(response, 400, { password: [`${sent} is too weak.`], detail: `no ${sent}` });
    });
    const events: DataMasqueEvent[] = [];
    const onEvent = (event: DataMasqueEvent): void => void events.push(event);
    const refused = createDataMasqueClient({ baseUrl: server.url, token: "a-held-token", onEvent });
    const error: unknown = await createUser(refused, RACHEL).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "DataMasqueApiError", status: 400 });
    expect(sent).toMatch(PASSWORD);
    expect(events.length).toBeGreaterThan(0);
    expect(inspect({ error, events }, { depth: 9, showHidden: true })).not.toContain(sent);
  });

  it("is never sent twice when the connection is lost", async () => {
    const { server, dm } = await recordedClient(cut, { retry: 5 });
    await expect(createUser(dm, RACHEL)).rejects.toMatchObject({ kind: "reset", mayHaveBeenDone: true });
    expect(server.calls()).toEqual(["POST /api/users/"]);
  });

  it("rejects a name that is taken", async () => {
    const { dm } = await sandboxClient();
    await createUser(dm, RACHEL);
    await expect(createUser(dm, RACHEL)).rejects.toMatchObject({ name: "DataMasqueApiError", status: 400 });
  });
});

describe.each([
  ["createUser", createUser],
  ["saveUser", saveUser],
])("%s", (_name, save) => {
  it.each<[string, object | undefined]>([
    ["no user", undefined],
    ["no role", { ...RACHEL, user_roles: [] }],
    ["roles that are no list", { ...RACHEL, user_roles: undefined }],
    [
      "a library manager who builds nothing",
      { ...RACHEL, user_roles: ["ruleset_library_managers", "admin"] },
    ],
    ["a name with a blank", { ...RACHEL, username: "rsmith " }],
  ])("refuses %s before anything is sent", async (_what, user) => {
    const { dm, urls } = await sandboxClient();
    const call: unknown = Reflect.apply(save, undefined, [dm, user]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });

  it("takes every role", async () => {
    const { sandbox, dm } = await sandboxClient();
    await save(dm, { ...RACHEL, user_roles: [...USER_ROLES] });
    expect(sandbox.state.users.at(-1)).toMatchObject({ user_roles: USER_ROLES });
  });
});

describe("saveUser", () => {
  it("creates a user, then changes it, and leaves the password alone", async () => {
    const { sandbox, dm, calls } = await sandboxClient();
    const first = await saveUser(dm, RACHEL);
    expect(first).toMatchObject({ created: true, temporaryPassword: expect.stringMatching(PASSWORD) });
    const second = await saveUser(dm, {
      ...RACHEL,
      email: "r@example.org",
      has_temporary_password: true,
      user_roles: ["mask_runner"],
    });
    expect(second).toEqual({ id: first.id, created: false });
    expect(second.temporaryPassword).toBeUndefined();
    const user = await loginAs(sandbox, "rsmith", first.temporaryPassword ?? "");
    expect(user).toMatchObject({ id: first.id, email: "r@example.org", user_roles: ["mask_runner"] });
    expect(calls().slice(0, 4)).toEqual([
      ...["GET /api/users/", "POST /api/users/"],
      ...["GET /api/users/", `PATCH /api/users/${first.id}/`],
    ]);
  });

  const known = { id: 7, username: "rsmith", email: "", user_roles: [] };
  const list =
    (...users: unknown[]): Answer =>
    (_, response) =>
      json(response, 200, users);
  const refuse =
    (status: number): Answer =>
    (_, response) =>
      json(response, status, { username: ["Taken."] });

  it("changes the user that another program has just created", async () => {
    const { server, dm } = await recordedClient(
      inTurn(list(), refuse(400), list(known), (_, response) => json(response, 200, known)),
    );
    const user = { ...RACHEL, has_temporary_password: true };
    await expect(saveUser(dm, user)).resolves.toMatchObject({ id: 7, created: false });
    expect(server.calls().at(-1)).toBe("PATCH /api/users/7/");
    expect(JSON.parse(server.requests.at(-1)?.body.toString() ?? "")).toEqual(RACHEL);
  });

  it.each([
    ["nobody has it at the second look", 400, list(), 3],
    ["the second look fails", 400, refuse(500), 3],
    ["it was refused for another reason", 403, list(known), 2],
  ] as const)("rejects with the refusal when %s", async (_what, status, again, calls) => {
    const { server, dm } = await recordedClient(inTurn(list(), refuse(status), again));
    await expect(saveUser(dm, RACHEL)).rejects.toMatchObject({ status });
    expect(server.calls()).toHaveLength(calls);
  });

  it("says when the name alone does not tell whom to change", async () => {
    const { dm } = await twinServer();
    await expect(saveUser(dm, RACHEL)).rejects.toMatchObject({ name: "AmbiguousNameError", ids: [2, 3] });
  });
});

describe("findUser, listUsers and currentUser", () => {
  it("find accounts that are switched off, too", async () => {
    const { dm } = await sandboxClient();
    const { user } = await createUser(dm, RACHEL);
    const params = { path: { id: user.id } };
    await unwrap(dm.PATCH("/api/users/{id}/", { params, body: { is_active: false } }));
    await expect(findUser(dm, "rsmith")).resolves.toMatchObject({ id: user.id, is_active: false });
    await expect(findUser(dm, "RSMITH")).resolves.toBeUndefined();
    expect((await listUsers(dm)).map(({ username }) => username)).toEqual(["admin", "rsmith"]);
  });

  it("says which users have the name", async () => {
    const { dm } = await twinServer();
    await expect(findUser(dm, "rsmith")).rejects.toMatchObject({ name: "AmbiguousNameError", ids: [2, 3] });
  });

  it("tells who is logged in", async () => {
    const { dm } = await sandboxClient();
    await expect(currentUser(dm)).resolves.toMatchObject({
      username: "admin",
      api_token: expect.any(String),
    });
  });

  it("reject what is no answer", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, {}));
    await expect(currentUser(dm)).rejects.toMatchObject({ kind: "unexpected-content" });
    await expect(listUsers(dm)).rejects.toMatchObject({ kind: "unexpected-content" });
  });
});

describe("setPassword and resetPassword", () => {
  it.each(["id", "name"])("change the password of a user told by %s", async (by) => {
    const { sandbox, dm } = await sandboxClient();
    const { user, temporaryPassword } = await createUser(dm, RACHEL);
    const which = by === "id" ? { id: user.id } : { name: "rsmith" };
    const newPassword = "k3Qm9Wd2Rv7Xp5Tn";
    await setPassword(dm, which, { currentPassword: temporaryPassword, newPassword });
    await expect(loginAs(sandbox, "rsmith", newPassword)).resolves.toMatchObject({
      id: user.id,
      has_temporary_password: false,
    });
    const reset = await resetPassword(dm, which);
    await expect(loginAs(sandbox, "rsmith", newPassword)).rejects.toThrow();
    await expect(loginAs(sandbox, "rsmith", reset)).resolves.toMatchObject({ has_temporary_password: true });
  });

  it("send the form of the password and nothing else; a password that is not known as null", async () => {
    const { server, dm } = await twinServer();
    await setPassword(dm, { name: "solo" }, { currentPassword: null, newPassword: "k3Qm9Wd2" });
    expect(server.calls()).toEqual(["GET /api/users/", "PATCH /api/users/4/"]);
    expect(JSON.parse(server.requests[1]?.body.toString() ?? "")).toEqual({
      current_password: null,
      new_password: "k3Qm9Wd2",
      re_new_password: "k3Qm9Wd2",
    });
  });

  it("reject a wrong password, and a user that is not there", async () => {
    const { dm } = await sandboxClient();
    const { user } = await createUser(dm, RACHEL);
    const change = { currentPassword: "wrong-one", newPassword: "k3Qm9Wd2Rv7Xp5Tn" };
    await expect(setPassword(dm, { id: user.id }, change)).rejects.toMatchObject({ status: 400 });
    await expect(setPassword(dm, { id: 999 }, change)).rejects.toMatchObject({ status: 404 });
    await expect(setPassword(dm, { name: "nobody" }, change)).rejects.toThrow(/no user is named "nobody"/);
    await expect(resetPassword(dm, { name: "nobody" })).rejects.toThrow(/no user is named "nobody"/);
    await expect(resetPassword(dm, { id: 999 })).rejects.toMatchObject({ status: 404 });
  });

  it("refuse an empty password before anything is sent", async () => {
    const { dm, urls } = await sandboxClient();
    for (const change of [undefined, { currentPassword: "x", newPassword: "" }]) {
      const call: unknown = Reflect.apply(setPassword, undefined, [dm, { id: 1 }, change]);
      await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    }
    expect(urls).toEqual([]);
  });

  it("reject an answer without a password", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, {}));
    await expect(resetPassword(dm, { id: 1 })).rejects.toMatchObject({ kind: "unexpected-content" });
  });
});

describe("deleteUserIfExists", () => {
  it("deletes by id and by name, and is content when there is none", async () => {
    const { sandbox, dm } = await sandboxClient();
    const { user } = await createUser(dm, RACHEL);
    await createUser(dm, { ...RACHEL, username: "other" });
    await expect(deleteUserIfExists(dm, { id: user.id })).resolves.toBe(1);
    await expect(deleteUserIfExists(dm, { id: user.id })).resolves.toBe(0);
    await expect(deleteUserIfExists(dm, { name: "other" })).resolves.toBe(1);
    await expect(deleteUserIfExists(dm, { name: "other" })).resolves.toBe(0);
    expect(sandbox.state.users).toHaveLength(1);
  });

  it("deletes all of the name", async () => {
    const { server, dm } = await twinServer();
    await expect(deleteUserIfExists(dm, { name: "rsmith" })).resolves.toBe(2);
    expect(server.calls()).toEqual(["GET /api/users/", "DELETE /api/users/2/", "DELETE /api/users/3/"]);
  });

  it("rejects with a refusal, and refuses what names nobody", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 403, {}));
    await expect(deleteUserIfExists(dm, { id: 1 })).rejects.toMatchObject({ status: 403 });
    await expect(deleteUserIfExists(dm, { name: "" })).rejects.toMatchObject({
      name: "DataMasqueConfigError",
    });
  });
});
