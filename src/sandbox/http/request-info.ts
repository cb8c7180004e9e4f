/** What the sandbox tells about a request: enough to pick one, and no credential in it. */
export interface SandboxRequestInfo {
  /** Upper-case method. */
  readonly method: string;
  /** Path without query, such as `/api/runs/`. */
  readonly path: string;
  /**
   * Query parameters; the last one wins when a name comes twice.
   * One with the name of a secret (`token`, `password`, `key` and the like) shows `"<redacted>"`.
   */
  readonly query: Readonly<Record<string, string>>;
  /**
   * Headers by lower-case name.
   * `authorization`, `x-sf-spcs-authorization`, `proxy-authorization` and `cookie` show `"<redacted>"`,
   * or the empty string when they were sent empty.
   */
  readonly headers: Readonly<Record<string, string>>;
}

/** One answered request. */
export interface SandboxRequestLogEntry extends SandboxRequestInfo {
  /** Counts up from 1 at each reset. */
  readonly number: number;
  /** When it came in, in sandbox time; ISO 8601. */
  readonly receivedAt: string;
  /** Names of the faults that struck, such as `"cutBody"`, in that order. */
  readonly faults: readonly string[];
  /** Status of the answer; 0 when the caller gave up, or the gateway cut the connection, before there was one. */
  readonly status: number;
}

/** The value of a query parameter; of several the last, as in Django. `null` when there is none. */
export function queryValue(query: URLSearchParams, name: string): string | null {
  return query.getAll(name).at(-1) ?? null;
}
