import { createDataMasqueClient, installInstance, readLicence } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json, type RecordedRequest } from "../../support/recording-server.js";
import { page, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const admin = { email: "admin@example.org", password: "k3Qm9Wd2Rv7Xp5Tn" };
const licence = new Blob(["a licence"]);

/** A sandbox without any user, with a client that logs in as the admin to be. */
async function freshSandbox() {
  const { sandbox, calls } = await sandboxClient({ installed: false });
  const login = { username: "admin", password: admin.password, retry: 0 };
  const dm = createDataMasqueClient({ ...login, baseUrl: "http://sandbox.test:8443", fetch: sandbox.fetch });
  return { sandbox, dm, calls };
}

describe("installInstance", () => {
  it("creates the admin, uploads the licence and sets the locality", async () => {
    const { sandbox, dm, calls } = await freshSandbox();
    const done = await installInstance(dm, { admin, licence, locality: "en_GB" });
    expect(done).toEqual({ created: true });
    expect(calls()).toEqual([
      "GET /api/app/check/",
      "POST /api/users/admin-install/",
      "POST /api/license-upload/",
      "PATCH /api/settings/",
    ]);
    expect(sandbox.state.users).toMatchObject([
      { username: "admin", email: admin.email, user_roles: ["admin"] },
    ]);
    expect(sandbox.state.settings).toMatchObject({ locality: "en_GB" });
    expect(sandbox.state.allowedHosts).toEqual(["localhost", "127.0.0.1", "sandbox.test"]);
    await expect(readLicence(dm)).resolves.toMatchObject({ is_expired: false });
  });

  it("does the rest when it is called again, and leaves the admin alone", async () => {
    const { sandbox, dm, calls } = await freshSandbox();
    await installInstance(dm, { admin });
    const before = calls().length;
    const again = await installInstance(dm, {
      admin: { ...admin, email: "other@example.org" },
      locality: "AU",
    });
    expect(again).toEqual({ created: false });
    expect(calls().slice(before)).toEqual(["GET /api/app/check/", "PATCH /api/settings/"]);
    expect(sandbox.state.users).toMatchObject([{ email: admin.email }]);
    expect(sandbox.state.settings).toMatchObject({ locality: "AU" });
  });

  it("sends the admin and its hosts as they are given", async () => {
    const { server, dm } = await recordedClient(({ method }, response) =>
      method === "GET" ? json(response, 200, {}) : json(response, 201, {}),
    );
    const given = { ...admin, username: "root", allowedHosts: ["masking.example.com"] };
    await installInstance(dm, Object.freeze({ admin: Object.freeze(given) }));
    expect(server.calls()).toEqual(["GET /api/app/check/", "POST /api/users/admin-install/"]);
    expect(JSON.parse(server.requests[1]?.body.toString() ?? "")).toEqual({
      email: admin.email,
      username: "root",
      password: admin.password,
      re_password: admin.password,
      allowed_hosts: ["masking.example.com"],
    });
    expect(server.requests[1]?.headers).not.toHaveProperty("authorization");
  });

  it("names the host of its client once", async () => {
    const { server, dm } = await recordedClient(({ method }, response) =>
      method === "GET" ? json(response, 200, { installed: false }) : json(response, 201, {}),
    );
    await installInstance(dm, { admin });
    const sent: unknown = JSON.parse(server.requests[1]?.body.toString() ?? "");
    expect(sent).toMatchObject({ allowed_hosts: ["localhost", "127.0.0.1"] });
  });

  /** A server that is not installed and answers each further request with a status. */
  const refusing = (status: (request: RecordedRequest) => number) =>
    recordedClient((request, response) =>
      request.method === "GET"
        ? json(response, 200, { installed: false })
        : json(response, status(request), { detail: `No ${admin.password}.` }),
    );

  it("goes on when someone else has installed it meanwhile", async () => {
    const { server, dm } = await refusing(({ path }) => (path.endsWith("/admin-install/") ? 401 : 200));
    await expect(installInstance(dm, { admin, locality: "AU" })).resolves.toEqual({ created: false });
    expect(server.calls().slice(1)).toEqual(["POST /api/users/admin-install/", "PATCH /api/settings/"]);
  });

  it.each([400, 403, 500])(
    "rejects with a %d, without the password, and does nothing more",
    async (status) => {
      const { server, dm } = await refusing(() => status);
      const install = installInstance(dm, { admin, licence, locality: "AU" });
      await expect(install).rejects.toMatchObject({ name: "DataMasqueApiError", status });
      await expect(install).rejects.not.toThrow(admin.password);
      expect(server.calls()).toHaveLength(2);
    },
  );

  it("rejects while the instance is starting", async () => {
    const { dm } = await recordedClient(page(502));
    await expect(installInstance(dm, { admin })).rejects.toMatchObject({ name: "DataMasqueNotReadyError" });
  });

  it.each<[string, object, RegExp]>([
    ["no admin", {}, /admin.email/],
    ["no e-mail", { admin: { ...admin, email: "" } }, /admin.email is missing/],
    ["no password", { admin: { email: admin.email } }, /admin.password is missing/],
    ["an empty name", { admin: { ...admin, username: "" } }, /name of the admin/],
    ["a licence that is a path", { admin, licence: "datamasque.lic" }, /licence must be a Blob/],
  ])("refuses %s before anything is sent", async (_what, installation, message) => {
    const { dm, sandbox } = await freshSandbox();
    const call: unknown = Reflect.apply(installInstance, undefined, [dm, installation]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(call).rejects.toThrow(message);
    expect(sandbox.requests).toEqual([]);
  });
});
