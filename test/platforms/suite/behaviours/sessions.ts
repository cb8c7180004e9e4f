import { group } from "../behaviour.js";
import { contentOf } from "../content.js";
import { expectSame, expectThat, failureOf, told } from "../expectations.js";
import { expectKind } from "../failures.js";
import { postStream } from "../post-stream.js";
import type { ScriptedAnswer } from "../script.js";
import type { StagedServer } from "../stage.js";

const LOGIN = "POST /api/auth/token/login/";
export const EXPIRED: ScriptedAnswer = { status: 401, json: { detail: "Invalid token." } };
export const STARTED: ScriptedAnswer = { status: 201, json: { id: 7, status: "queued", name: "nightly" } };
export const STORED: ScriptedAnswer = { status: 201, json: { id: "s-1", name: "names.csv" } };
/** Above the size from which uploads are sent in another way. */
export const LARGE_BYTES = 1024 * 1024 + 1;

/** Expects that an upload of a name and so many bytes has come twice, byte for byte. */
async function expectSentAlike(server: StagedServer, bytes: number): Promise<void> {
  const [first, second] = await server.arrivals();
  expectSame("body", second?.digest, first?.digest);
  const parts = second?.parts.map((part) => part.bytes);
  expectSame("parts", parts, [9, bytes]);
}

/** Logins, expired tokens and what is sent again then. */
export const SESSIONS = group("Logins and expired tokens", {
  "logs in once, however many calls begin at once": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "GET /api/connections/": [{ json: [] }] });
    const dm = await stage.client(server);
    await Promise.all(Array.from({ length: 16 }, () => unwrap(dm.GET("/api/connections/"))));
    expectSame("logins", (await server.calls()).filter((call) => call === LOGIN).length, 1);
    expectSame("calls", (await server.arrivals()).length, 16);
  },

  "tells a wrong password as the server does": async (stage) => {
    const { isDataMasqueApiError } = await stage.load();
    const server = await stage.open({ kind: "sandbox" });
    const dm = await stage.client(server, { password: "wrong" });
    const error = await failureOf(dm.GET("/api/connections/"));
    expectThat(told(error), isDataMasqueApiError(error) && error.status === 400);
    expectSame("calls", await server.calls(), [LOGIN]);
  },

  "does the main job at a sandbox behind the gateway": async (stage) => {
    const { unwrap, saveRuleset, startRun, waitForRun } = await stage.load();
    const spcsPat = "PAT-EXAMPLE";
    const server = await stage.open({ kind: "sandbox", spcsPat });
    const dm = await stage.client(server, { spcsPat });
    const config_yaml = 'version: "1.0"\ntasks: []\n';
    const ruleset = await saveRuleset(dm, { name: "nightly", mask_type: "database", config_yaml });
    const connection = (await unwrap(dm.GET("/api/connections/"))).find(
      ({ name }) => name === "crm-postgres",
    );
    await server.fault("expireTokens");
    const run = await startRun(dm, { connection: connection?.id ?? "", ruleset: ruleset.id });
    expectSame("status", (await waitForRun(dm, run.id, { intervalMs: 1 })).status, "finished");
  },

  "renews an expired token, and reads again": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "GET /api/connections/": [EXPIRED, { json: [{ id: "c-1" }] }] });
    const dm = await stage.client(server);
    expectSame("data", await unwrap(dm.GET("/api/connections/")), [{ id: "c-1" }]);
    expectSame(
      "tokens",
      (await server.arrivals()).map(({ headers }) => headers.authorization),
      ["Token token-1", "Token token-2"],
    );
  },

  "starts a run again, byte for byte, when its token had expired": async (stage) => {
    const { startRun } = await stage.load();
    const server = await stage.scripted({ "POST /api/runs/": [EXPIRED, STARTED] });
    const dm = await stage.client(server);
    const run = await startRun(dm, { name: "nightly", connection: "c-1", ruleset: "r-1" });
    expectSame("run", run.id, 7);
    const [first, second, ...more] = await server.arrivals();
    expectSame("more", more, []);
    expectSame("body", second?.text, first?.text);
    expectThat("the run has a body", (first?.bytes ?? 0) > 0);
  },

  "gives a second 401 in a row to the caller": async (stage) => {
    const { unwrap, isDataMasqueApiError } = await stage.load();
    const server = await stage.scripted({ "GET /api/connections/": [EXPIRED] });
    const error = await failureOf(unwrap((await stage.client(server)).GET("/api/connections/")));
    expectThat(told(error), isDataMasqueApiError(error) && error.status === 401);
    expectSame("calls", (await server.arrivals()).length, 2);
  },

  "uploads a small form again, byte for byte": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
    const dm = await stage.client(server);
    const seed_file = new Blob([contentOf(1000)]);
    await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
    await expectSentAlike(server, 1000);
  },

  "uploads a form over 1 MiB again, byte for byte": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
    const dm = await stage.client(server);
    const seed_file = new Blob([contentOf(LARGE_BYTES)]);
    await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
    await expectSentAlike(server, LARGE_BYTES);
  },

  "makes a stream of an upload anew, and sends it again": async (stage) => {
    const { uploadFile } = await stage.load();
    const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
    const content = () => new Blob([contentOf(5000)]).stream();
    await uploadFile(await stage.client(server), "seed", { name: "names.csv", content });
    await expectSentAlike(server, 5000);
  },

  "says of a stream that it cannot be sent twice": async (stage) => {
    const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED] });
    const dm = await stage.client(server);
    const call = postStream(dm, new Blob([contentOf(5000)]).stream());
    await expectKind(stage, call, "body-source");
  },
});
