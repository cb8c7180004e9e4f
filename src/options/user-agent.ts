/**
 * The header that names this package, its version and the runtime.
 * None in browsers, which name themselves and would have to ask the server first,
 * and none where nothing tells that it is no browser.
 */
export function userAgent(): Readonly<Record<string, string>> | false {
  // Node 20 has no navigator; a simulated browser has one, and says there that it is a browser.
  const runtime = globalThis.navigator?.userAgent ?? `node/${globalThis.process?.versions?.node}`;
  return (
    /^(node.+\d|deno|bun|cloud)/i.test(runtime) && {
      // "npm version" writes the version here, and a test holds it against that of package.json.
      "user-agent": `datamasque-client/1.0.0-rc.1 ${runtime}`,
    }
  );
}
