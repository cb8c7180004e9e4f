import type { FetchFunction } from "../../index.js";
import { NotCheckable } from "../behaviours/broken-contract.js";

const READS = ["GET", "HEAD"];
/** They change nothing but who is logged in. */
const LOGINS = /\/api\/auth\/[a-z/]+\/$/;

/** A `fetch` that sends nothing that could change a server, whatever a behaviour says of itself. */
export function readOnlyFetch(fetch: FetchFunction = globalThis.fetch): FetchFunction {
  return (input, init) => {
    const method = init.method ?? "GET";
    const { pathname } = new URL(input);
    if (READS.includes(method) || LOGINS.test(pathname)) return fetch(input, init);
    return Promise.reject(new NotCheckable(`${method} ${pathname} would change the server`));
  };
}
