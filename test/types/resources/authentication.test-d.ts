import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;
const account = { username: "svc_masking", password: "s3cret" };

describe("a login", () => {
  it("takes an account and gives a token", async () => {
    const token = await unwrap(dm.POST("/api/auth/token/login/", { body: account }));
    expectTypeOf(token).toEqualTypeOf<Schemas["TokenLoginResponse"]>();
    expectTypeOf(token.key).toEqualTypeOf<string>();
  });

  it("is refused without a password, or with a name that the server does not know", () => {
    // @ts-expect-error no password
    void dm.POST("/api/auth/token/login/", { body: { username: "svc_masking" } });
    // @ts-expect-error the account is known by its username
    void dm.POST("/api/auth/token/login/", { body: { ...account, email: "svc@example.org" } });
  });

  it("does not call the token a token", async () => {
    const login = await unwrap(dm.POST("/api/auth/token/login/", { body: account }));
    // @ts-expect-error the server calls it key
    assertType<unknown>(login.token);
  });
});

describe("a logout", () => {
  it("takes nothing and gives nothing", async () => {
    expectTypeOf(await unwrap(dm.POST("/api/auth/token/logout/"))).toEqualTypeOf<undefined>();
    // @ts-expect-error the token to end is the one of the call
    void dm.POST("/api/auth/token/logout/", { body: { key: "0123456789abcdef" } });
  });
});

describe("a JWT", () => {
  it("comes from a login, with a refresh token that may be missing", async () => {
    const jwt = await unwrap(dm.POST("/api/auth/jwt/login/", { body: account }));
    expectTypeOf(jwt).toEqualTypeOf<Schemas["JwtLoginResponse"]>();
    expectTypeOf(jwt.access_token).toEqualTypeOf<string>();
    expectTypeOf(jwt.refresh_token).toEqualTypeOf<string | undefined>();
    // @ts-expect-error a JWT is no key of the other login
    assertType<unknown>(jwt.key);
  });

  it("is renewed by the refresh token, once it is there", async () => {
    const { refresh_token: refresh } = await unwrap(dm.POST("/api/auth/jwt/login/", { body: account }));
    // @ts-expect-error the login may not have given one
    void dm.POST("/api/auth/jwt/refresh/", { body: { refresh } });
    if (refresh === undefined) return;
    const renewed = await unwrap(dm.POST("/api/auth/jwt/refresh/", { body: { refresh } }));
    expectTypeOf(renewed).toEqualTypeOf<Schemas["JwtRefreshResponse"]>();
    // @ts-expect-error the request calls it refresh
    void dm.POST("/api/auth/jwt/refresh/", { body: { refresh_token: refresh } });
    // @ts-expect-error a renewal gives no new refresh token
    assertType<unknown>(renewed.refresh_token);
  });
});
