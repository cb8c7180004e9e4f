import { describe, expect, it } from "vitest";
import { controlledSandbox, LEADING_HERE, OPERATIONS, rawRequest } from "./controlled-sandbox.js";

const PAGE = "GET /";
const ALL = [...OPERATIONS, PAGE];

/** The statuses of every operation, with these headers. */
async function statuses(port: number, headers: Readonly<Record<string, string>>) {
  const answers = ALL.map(async (operation) => {
    const [method = "", path = ""] = operation.split(" ");
    return rawRequest(port, method, `/_sandbox${path.replace("{id}", "1")}`, {
      Host: `127.0.0.1:${port}`,
      ...headers,
    });
  });
  return new Set((await Promise.all(answers)).map(({ status }) => status));
}

describe("who may use the control API", () => {
  it.each([
    ["a page of another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
    ["a page that the CORS settings let in", { Origin: "http://localhost:5173" }],
    ["a page of another port", { Origin: "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site" }],
    ["a page without an origin", { Origin: "null" }],
    ["what a page embeds", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" }],
    ["what a page of another port embeds", { "Sec-Fetch-Site": "same-site" }],
  ])("%s is refused everything", async (_, headers) => {
    const { port, sandbox, control, logIn } = await controlledSandbox();
    await logIn();
    expect(await statuses(port, headers)).toEqual(new Set([403]));
    expect(sandbox.state.tokens).toHaveLength(1);
    expect((await control.GET("/faults/")).data).toEqual([]);
  });

  it.each(LEADING_HERE)("a name that leads here is refused everything: %s", async (host) => {
    const { port, sandbox, logIn } = await controlledSandbox();
    await logIn();
    for (const Host of [host, `${host}:${port}`]) {
      expect(
        await statuses(port, { Host, Origin: `http://${Host}`, "Sec-Fetch-Site": "same-origin" }),
      ).toEqual(new Set([403]));
    }
    expect(sandbox.state.tokens).toHaveLength(1);
  });

  it("is no matter of what the target says when the Host is another", async () => {
    const { port } = await controlledSandbox();
    const target = `http://127.0.0.1:${port}/_sandbox/state/`;
    expect((await rawRequest(port, "GET", target, { Host: "evil.example" })).status).toBe(403);
    const foreign = await rawRequest(port, "GET", "http://evil.example/_sandbox/state/", {
      Host: "127.0.0.1",
    });
    expect(foreign.status).toBe(403);
  });

  it.each(["localhost", "LOCALHOST", "sandbox.localhost", "127.0.0.1", "127.1.2.3", "[::1]"])(
    "%s is this machine, for programs and for the page of the sandbox",
    async (name) => {
      const { port } = await controlledSandbox();
      const Host = `${name}:${port}`;
      const own = { Host, Origin: `http://${name.toLowerCase()}:${port}`, "Sec-Fetch-Site": "same-origin" };
      for (const headers of [{ Host }, own, { Host, "Sec-Fetch-Site": "none" }]) {
        expect((await rawRequest(port, "GET", "/_sandbox/clock/", headers)).status).toBe(200);
      }
      expect((await rawRequest(port, "POST", "/_sandbox/reset/", own)).status).toBe(204);
    },
  );

  it("lets nobody keep an answer or show it as something else", async () => {
    const { port } = await controlledSandbox();
    for (const Host of ["127.0.0.1", "evil.example"]) {
      const { headers } = await rawRequest(port, "GET", "/_sandbox/state/", { Host });
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });
});
