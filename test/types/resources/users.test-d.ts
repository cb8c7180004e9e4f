import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
declare const user: Schemas["User"];
declare const readRoles: Schemas["UserRoleOnRead"][];

const one = { params: { path: { id: 7 } } };
const builder = { username: "kim", email: "kim@example.org", password: "s3cret", re_password: "s3cret" };
const password = { new_password: "s3cret", re_new_password: "s3cret" };

describe("users that are read", () => {
  it("come as a list, or one by a number", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/users/"))).toEqualTypeOf<Schemas["User"][]>();
    expectTypeOf(await unwrap(dm.GET("/api/users/{id}/", one))).toEqualTypeOf<Schemas["User"]>();
    // @ts-expect-error the list is no page
    assertType<unknown>((await unwrap(dm.GET("/api/users/"))).results);
    // @ts-expect-error a user has a number
    void dm.GET("/api/users/{id}/", { params: { path: { id: "7" } } });
  });

  it("have roles that a later server may add to", () => {
    type Read = Schemas["User"]["user_roles"][number];
    type Known = Schemas["UserRole"];
    expectTypeOf<Known>().toEqualTypeOf<
      "admin" | "mask_builder" | "mask_runner" | "ruleset_library_managers"
    >();
    expectTypeOf<Extract<Read, Known>>().toEqualTypeOf<Known>();
    expectTypeOf<string>().toExtend<Read>();
    assertType<Schemas["User"]>({ ...user, user_roles: ["mask_runner", "auditor"] });
    // @ts-expect-error a list, also of one
    assertType<Schemas["User"]>({ ...user, user_roles: "mask_runner" });
  });

  it("never have a password", () => {
    expectTypeOf<Schemas["User"]>().not.toHaveProperty("password");
  });
});

describe("users that are written", () => {
  it("are made with known roles and the password twice", async () => {
    const made = dm.POST("/api/users/", { body: { ...builder, user_roles: ["mask_builder"] } });
    expectTypeOf(await unwrap(made)).toEqualTypeOf<Schemas["User"]>();
    // @ts-expect-error no such role
    void dm.POST("/api/users/", { body: { ...builder, user_roles: ["builder"] } });
    // @ts-expect-error roles that were read may be unknown to this version
    void dm.POST("/api/users/", { body: { ...builder, user_roles: readRoles } });
    // @ts-expect-error no roles
    void dm.POST("/api/users/", { body: builder });
    const { re_password: _, ...once } = builder;
    // @ts-expect-error the password is wanted twice
    void dm.POST("/api/users/", { body: { ...once, user_roles: [] } });
  });

  it("are changed in part, or get a new password", async () => {
    const changed = dm.PATCH("/api/users/{id}/", { ...one, body: { is_active: false } });
    expectTypeOf(await unwrap(changed)).toEqualTypeOf<Schemas["User"]>();
    void dm.PATCH("/api/users/{id}/", { ...one, body: { ...password, current_password: "before" } });
    void dm.PATCH("/api/users/{id}/", { ...one, body: { ...password, current_password: null } });
    // @ts-expect-error the current password has to be there, if only as null
    void dm.PATCH("/api/users/{id}/", { ...one, body: password });
    // @ts-expect-error passwords are not changed like that
    void dm.PATCH("/api/users/{id}/", { ...one, body: { password: "s3cret" } });
    // @ts-expect-error no number
    void dm.PATCH("/api/users/{id}/", { ...one, body: { is_active: 0 } });
  });

  it("are deleted, and get a password from the server", async () => {
    expectTypeOf(await unwrap(dm.DELETE("/api/users/{id}/", one))).toEqualTypeOf<undefined>();
    const reset = await unwrap(dm.POST("/api/users/{id}/reset-password/", one));
    expectTypeOf(reset.password).toEqualTypeOf<string>();
    // @ts-expect-error the server makes the password
    void dm.POST("/api/users/{id}/reset-password/", { ...one, body: { password: "s3cret" } });
    // @ts-expect-error users are deleted one by one
    void dm.DELETE("/api/users/");
  });
});

describe("one's own account", () => {
  it("is a user and a profile", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/users/me/"))).toEqualTypeOf<Schemas["User"]>();
    const profile = await unwrap(dm.GET("/api/users/me/profile/"));
    expectTypeOf(profile.git_directory_path).toEqualTypeOf<string | null | undefined>();
    const body = { git_directory_path: "masking/rulesets" };
    expectTypeOf(await unwrap(dm.POST("/api/users/me/profile/", { body }))).toEqualTypeOf<undefined>();
    // @ts-expect-error a member that is none
    void dm.POST("/api/users/me/profile/", { body: { ...body, email: "kim@example.org" } });
    // @ts-expect-error one's own account is changed by its number
    void dm.PATCH("/api/users/me/", { body: { email: "kim@example.org" } });
  });
});

describe("the first user", () => {
  it("is made with the hosts that the instance answers to", async () => {
    const body = { ...builder, allowed_hosts: ["masking.example.com"] };
    const installed = await unwrap(dm.POST("/api/users/admin-install/", { body }));
    expectTypeOf(installed).toEqualTypeOf<Schemas["AdminInstallResult"]>();
    // @ts-expect-error no hosts
    void dm.POST("/api/users/admin-install/", { body: builder });
    // @ts-expect-error a list, also of one
    void dm.POST("/api/users/admin-install/", { body: { ...body, allowed_hosts: "masking.example.com" } });
  });
});
