import type { OperationTraits } from "../generated/operations.gen.js";
import type { DataMasqueEvent } from "./events.js";

/** A `fetch` that takes a URL and an init, such as the global one or that of `nodeFetch`. */
export type FetchFunction = (input: string, init: RequestInit) => Promise<Response>;

/** Log in with a name and a password, again when the token has expired. */
export interface PasswordLogin {
  /** User to log in as, together with `password`. */
  username: string | undefined;
  /** Password of `username`. */
  password: string | undefined;
  /** Is another way to log in. */
  tokenSource?: undefined;
  /** Is another way to log in. */
  token?: undefined;
}

/** Ask for a token instead of logging in. */
export interface TokenSourceLogin {
  /**
   * Called for a token instead of a login, and again when that token is rejected.
   * Returns the bare key, without the word `Token`; what it throws reaches the caller of the operation.
   */
  tokenSource: () => string | Promise<string>;
  /** Is another way to log in. */
  username?: undefined;
  /** Goes with `username`. */
  password?: undefined;
  /** Is another way to log in. */
  token?: undefined;
}

/** Use a token that is there already. */
export interface TokenLogin {
  /** A token that you hold already, as the bare key; it cannot be renewed, so its end is an error. */
  token: string | undefined;
  /** Is another way to log in. */
  username?: undefined;
  /** Goes with `username`. */
  password?: undefined;
  /** Is another way to log in. */
  tokenSource?: undefined;
}

/** Options of {@link createDataMasqueClient}: where the instance is, and exactly one way to log in. */
export type DataMasqueClientOptions = ClientSettings & (PasswordLogin | TokenSourceLogin | TokenLogin);

/** Options of a client that have nothing to do with how it logs in. */
export interface ClientSettings {
  /**
   * Root of the instance, such as `https://masking.example.com`;
   * a path prefix is kept.
   * Without `/api`: that is part of every operation's path.
   */
  baseUrl: string | URL;
  /**
   * Programmatic access token (PAT) of Snowflake, for an instance that runs inside Snowflake (SPCS).
   * Sent with every request to `baseUrl` and to nowhere else; empty counts as not given.
   *
   * A function is called for it before the first request, and once more when the gateway rejects it:
   * give one for tokens that live shorter than your program, such as an OAuth token, which lives about an hour.
   * It returns the bare token; what it throws reaches the caller of the operation.
   */
  spcsPat?: string | (() => string | Promise<string>) | undefined;
  /**
   * The `fetch` to use, for example that of `nodeFetch` for TLS and proxy settings.
   * @default the global `fetch`
   */
  fetch?: FetchFunction | undefined;
  /**
   * Milliseconds that one attempt may take until the response headers arrive; uploads have no limit.
   * So long, too, nothing may come of a body that has begun; after that the connection counts as lost.
   * `0` turns the limit off. For a limit over everything pass `signal` with the call.
   * The `fetch` of Node has a limit of its own, 300 seconds, which holds for uploads, too; that of `nodeFetch` has none.
   * @default 60000
   */
  timeoutMs?: number | undefined;
  /**
   * How often a failed attempt is repeated when that cannot do harm:
   * statuses 502, 503, 504 and lost connections for everything but POST and PATCH,
   * and for every method where certainly nothing was sent.
   * @default 2
   */
  retry?: number | undefined;
  /**
   * Headers for every request; not for credentials.
   * Without a `User-Agent` in them, Node, Bun, Deno and Workers send one like `datamasque-client/1.0.0 node/20.11.0`;
   * browsers send their own.
   */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Told about requests, responses, retries, logins and drift; never about a secret. What it throws is ignored. */
  onEvent?: ((event: DataMasqueEvent) => void) | undefined;
  /**
   * Only `true` has an effect by itself;
   * `false` needs a `fetch` that does not verify either, and is an error without one.
   * @default true
   */
  verifySsl?: boolean | undefined;
  /**
   * What is special about the operations of another API document, such as that of a newer server:
   * the `operations` that `datamasque-client types` writes beside the `paths` to make the client with.
   * They take the place of what this package knows of its own document.
   */
  operations?: Readonly<Record<string, OperationTraits>> | undefined;
}

/** Ways to log in, before anybody has looked whether there is exactly one. */
export interface LoginMethod {
  /** User to log in as, together with `password`. */
  username?: string | undefined;
  /** Password of `username`. */
  password?: string | undefined;
  /** Called for a token instead of a login, and again when that token is rejected. */
  tokenSource?: (() => string | Promise<string>) | undefined;
  /** A token that you hold already, as the bare key. */
  token?: string | undefined;
}

/** Options with every default filled in and every contradiction refused. */
export interface CheckedClientOptions {
  baseUrl: string;
  origin: string;
  login: LoginMethod;
  spcsPat: string | (() => string | Promise<string>) | undefined;
  /** `undefined` for that of the platform. */
  fetch: FetchFunction | undefined;
  timeoutMs: number;
  retry: number;
  headers: Readonly<Record<string, string>>;
  onEvent: ((event: DataMasqueEvent) => void) | undefined;
}
