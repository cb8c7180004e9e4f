const VERSION = "0.1.0";

/**
 * The header that names this package, its version and the runtime.
 * None in browsers, which name themselves and would have to ask the server first,
 * and none where nothing tells that it is no browser.
 */
export function userAgent(): Readonly<Record<string, string>> | false {
  // Node 20 has no navigator; a simulated browser has one, and says there that it is a browser.
  const runtime = globalThis.navigator?.userAgent ?? `node/${globalThis.process?.versions?.node}`;
  return (
    /^(node.*\d|deno|bun|cloud)/i.test(runtime) && {
      "user-agent": `datamasque-client/${VERSION} ${runtime}`,
    }
  );
}
