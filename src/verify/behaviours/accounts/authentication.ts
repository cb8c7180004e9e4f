import { unwrap } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { SAMPLE_PASSWORD } from "../samples/sample-documents.js";
import { newUser } from "./new-user.js";

/**
 * Logins and their ends. The account that looks is never logged out:
 * on servers with one token for an account, that would end every session of it.
 */
export const authentication: readonly Behaviour[] = [
  reads("POST /api/auth/token/login/", "hands out a bare token that opens the API", async (context) => {
    const { key } = await answered(
      context.dm.POST("/api/auth/token/login/", { body: loginOf(context) }),
      200,
    );
    const holder = context.clientFor({ token: context.keepSecret(key) });
    ensure(/^[0-9a-f]{40}$/.test(key), "the key is not 40 hexadecimal digits");
    await answered(holder.GET("/api/connections/"), 200);
  }),
  refuses(
    "POST /api/auth/token/login/",
    "answers 400 to a password that is wrong",
    async ({ dm, newName }) => {
      const body = { username: newName(), password: SAMPLE_PASSWORD };
      await refused(dm.POST("/api/auth/token/login/", { body }), 400);
    },
  ),

  writes("POST /api/auth/token/logout/", "ends the token that it is called with", async (context) => {
    const { username, password } = await newUser(context);
    const { key } = await unwrap(context.dm.POST("/api/auth/token/login/", { body: { username, password } }));
    const holder = context.clientFor({ token: context.keepSecret(key) });
    await answered(holder.POST("/api/auth/token/logout/"), 204);
    const { response } = await holder.GET("/api/connections/");
    ensure(response.status === 401, "the token still opens the API");
  }),
  asksForLogin("POST /api/auth/token/logout/", ({ stranger }) => stranger.POST("/api/auth/token/logout/")),

  reads("POST /api/auth/jwt/login/", "hands out a JWT", async (context) => {
    const jwt = await answered(context.dm.POST("/api/auth/jwt/login/", { body: loginOf(context) }), 200);
    context.keepSecret(jwt.access_token);
    if (jwt.refresh_token !== undefined) context.keepSecret(jwt.refresh_token);
    ensure(
      jwt.access_token.split(".").length === 3,
      "the access token does not have the three parts of a JWT",
    );
  }),
  refuses("POST /api/auth/jwt/login/", "answers 401 to a password that is wrong", async ({ dm, newName }) => {
    const body = { username: newName(), password: SAMPLE_PASSWORD };
    await refused(dm.POST("/api/auth/jwt/login/", { body }), 401);
  }),

  reads("POST /api/auth/jwt/refresh/", "makes another access token of a refresh token", async (context) => {
    const { dm, keepSecret } = context;
    const jwt = await unwrap(dm.POST("/api/auth/jwt/login/", { body: loginOf(context) }));
    keepSecret(jwt.access_token);
    const refresh = jwt.refresh_token ?? skip("this server hands out no refresh token");
    keepSecret(refresh);
    const renewed = await answered(dm.POST("/api/auth/jwt/refresh/", { body: { refresh } }), 200);
    keepSecret(renewed.access_token);
    ensure(renewed.access_token !== "", "the access token is empty");
  }),
  refuses("POST /api/auth/jwt/refresh/", "answers 401 to a token that it did not issue", async ({ dm }) => {
    await refused(dm.POST("/api/auth/jwt/refresh/", { body: { refresh: SAMPLE_PASSWORD } }), 401);
  }),
];

function loginOf({ login }: ContractContext): { username: string; password: string } {
  return login ?? skip("a login takes a username and a password, and only a token is given");
}
