import { randomHex } from "../http/random.js";

/** The user that a JWT speaks for, as of the login. */
export interface JwtBearer {
  readonly userId: number;
  readonly username: string;
  /** Fixed at the login: a change of roles shows in the tokens of the next login only. */
  readonly roles: readonly string[];
}

/** What a JWT login hands out. */
export interface JwtPair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

type Purpose = "access" | "refresh";

interface IssuedJwt {
  readonly bearer: JwtBearer;
  readonly purpose: Purpose;
  expiresAt: number;
}

/** Vendor's manual: an access token lives 12 hours, a refresh token 24. */
const REFRESH_LIFE_FACTOR = 2;

/**
 * The JWTs that open in-flight masking.
 * They have the form of a signed JWT, but what counts is whether they were issued here.
 */
export class JwtTokens {
  readonly #issued = new Map<string, IssuedJwt>();

  /** Makes the two tokens of a login; `lifeMs` is the life of the access token. */
  issue(bearer: JwtBearer, now: number, lifeMs: number): JwtPair {
    return {
      accessToken: this.#make(bearer, "access", now, lifeMs),
      refreshToken: this.#make(bearer, "refresh", now, lifeMs * REFRESH_LIFE_FACTOR),
    };
  }

  /**
   * Makes a new access token for a refresh token, with the roles of the login;
   * `undefined` when the refresh token is unknown, over, or not a refresh token.
   */
  refresh(refreshToken: string, now: number, lifeMs: number): string | undefined {
    const bearer = this.#bearer(refreshToken, "refresh", now);
    return bearer === undefined ? undefined : this.#make(bearer, "access", now, lifeMs);
  }

  /** Who an access token speaks for; `undefined` when it is unknown, over, or not an access token. */
  verify(accessToken: string, now: number): JwtBearer | undefined {
    return this.#bearer(accessToken, "access", now);
  }

  /** Ends the access tokens at once, and tells which were good until then; refresh tokens go on. */
  expireAccess(now: number): string[] {
    const ended = [...this.#issued].filter(
      ([, { purpose, expiresAt }]) => purpose === "access" && expiresAt > now,
    );
    for (const [, issued] of ended) issued.expiresAt = now;
    return ended.map(([token]) => token);
  }

  #bearer(token: string, purpose: Purpose, now: number): JwtBearer | undefined {
    const issued = this.#issued.get(token);
    return issued?.purpose === purpose && issued.expiresAt > now ? issued.bearer : undefined;
  }

  #make(bearer: JwtBearer, purpose: Purpose, now: number, lifeMs: number): string {
    const expiresAt = now + lifeMs;
    const claims = {
      token_type: purpose,
      exp: Math.floor(expiresAt / 1000),
      iat: Math.floor(now / 1000),
      jti: randomHex(16),
      user_id: bearer.userId,
      user_roles: bearer.roles,
    };
    const token = [{ alg: "HS256", typ: "JWT" }, claims].map((part) => base64Url(JSON.stringify(part)));
    token.push(base64Url(randomHex(16)));
    const text = token.join(".");
    this.#issued.set(text, { bearer, purpose, expiresAt });
    return text;
  }
}

function base64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
