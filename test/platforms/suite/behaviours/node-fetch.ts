import { group } from "../behaviour.js";
import { contentOf, digestOf } from "../content.js";
import { expectSame, expectThat, told } from "../expectations.js";
import { expectKind, transportFailureOf } from "../failures.js";
import { clientOf, LIST, NO_LOGIN, orRefused } from "../node-fetch-client.js";
import { EXPIRED, LARGE_BYTES, STORED } from "./sessions.js";

/** What `nodeFetch` of `datamasque-client/node` is for. */
export const NODE_FETCH = group(
  "nodeFetch",
  {
    "{ ca } trusts an authority of one's own": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.open({ kind: "own CA", script: LIST });
      return orRefused(stage, async () => {
        const dm = await clientOf(stage, server, { ca: server.ca });
        expectSame("list", await unwrap(dm.GET("/api/connections/")), []);
      });
    },

    "{ verifySsl: false } accepts every certificate": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.open({ kind: "own CA", script: LIST });
      return orRefused(stage, async () => {
        const dm = await clientOf(stage, server, { verifySsl: false });
        expectSame("list", await unwrap(dm.GET("/api/connections/")), []);
      });
    },

    "refuses an unknown authority without them": async (stage) => {
      const server = await stage.open({ kind: "own CA", script: LIST });
      await expectKind(stage, (await clientOf(stage, server, {})).GET("/api/connections/"), "tls");
      expectSame("calls", await server.calls(), []);
    },

    "{ proxy } sends plain HTTP through the proxy": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy" });
      const outcome = await orRefused(stage, async () => {
        const dm = await clientOf(stage, server, { proxy: proxy.url });
        await unwrap(dm.GET("/api/connections/"));
        expectSame("at the proxy", await proxy.calls(), [`GET ${server.url}/api/connections/`]);
      });
      if (outcome !== undefined) expectSame("arrived directly", await server.calls(), []);
      return outcome;
    },

    "{ proxy, ca } makes a tunnel for TLS": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.open({ kind: "own CA", script: LIST });
      const proxy = await stage.open({ kind: "proxy" });
      const outcome = await orRefused(stage, async () => {
        const dm = await clientOf(stage, server, { proxy: proxy.url, ca: server.ca });
        await unwrap(dm.GET("/api/connections/"));
        expectSame("at the proxy", await proxy.calls(), [`CONNECT ${new URL(server.url).host}`]);
      });
      if (outcome !== undefined) expectSame("arrived directly", await server.calls(), []);
      return outcome;
    },

    "{ proxy, noProxy } goes past the proxy where it is told to": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy" });
      return orRefused(stage, async () => {
        const dm = await clientOf(stage, server, { proxy: proxy.url, noProxy: "127.0.0.1" });
        await unwrap(dm.GET("/api/connections/"));
        expectSame("at the proxy", await proxy.calls(), []);
      });
    },

    "tells a proxy that refuses a tunnel": async (stage) => {
      const server = await stage.open({ kind: "own CA", script: LIST });
      const proxy = await stage.open({ kind: "proxy", status: 407 });
      const dm = await clientOf(stage, server, { proxy: proxy.url, ca: server.ca });
      await expectKind(stage, dm.GET("/api/connections/"), "proxy");
    },

    "tells a proxy that refuses plain HTTP": async (stage) => {
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy", status: 407 });
      const dm = await clientOf(stage, server, { proxy: proxy.url });
      await expectKind(stage, dm.GET("/api/connections/"), "proxy");
      expectSame("arrived directly", await server.calls(), []);
    },

    "tells a proxy that cannot be reached": async (stage) => {
      const server = await stage.scripted(LIST);
      const { url: proxy } = await stage.open({ kind: "refused" });
      const dm = await clientOf(stage, server, { proxy });
      const failure = await transportFailureOf(stage, dm.GET("/api/connections/"));
      expectThat(told(failure), /the proxy could not be reached/.test(failure.message));
    },

    "shows where a redirect of an upload over 1 MiB leads": async (stage) => {
      const redirect = { status: 307, headers: { Location: "/api/seeds" } };
      const server = await stage.scripted({ "POST /api/seeds/": [redirect] });
      const dm = await clientOf(stage, server, {});
      const seed_file = new Blob([contentOf(LARGE_BYTES)]);
      const failure = await transportFailureOf(
        stage,
        dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }),
      );
      expectSame("kind", failure.kind, "redirect");
      expectThat(told(failure), failure.message.includes(`redirect to ${server.url}/api/seeds`));
    },

    "uploads over 1 MiB, twice when the token had expired": async (stage) => {
      const { unwrap } = await stage.load();
      const { nodeFetch } = await stage.loadNode();
      const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
      const dm = await stage.client(server, { fetch: nodeFetch() });
      const seed_file = new Blob([contentOf(LARGE_BYTES)]);
      await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
      const [first, second] = await server.arrivals();
      expectSame("body", second?.digest, first?.digest);
      const file = second?.parts.find(({ name }) => name === "seed_file");
      expectSame("file", file?.digest, await digestOf(contentOf(LARGE_BYTES)));
    },

    "tells a lost body as a lost connection": async (stage) => {
      const { nodeFetch } = await stage.loadNode();
      const json = Array.from({ length: 1000 }, (_, id) => ({ id: `c-${id}` }));
      const server = await stage.scripted({
        "GET /api/connections/": [{ json, breaks: "reset in the body" }],
      });
      const dm = await stage.client(server, { fetch: nodeFetch() });
      await expectKind(stage, dm.GET("/api/connections/"), "reset");
    },

    "tells a refused connection": async (stage) => {
      const server = await stage.open({ kind: "refused" });
      await expectKind(stage, (await clientOf(stage, server, {})).GET("/api/connections/"), "refused");
    },

    "uploads a file of the disk": async (stage) => {
      const { unwrap } = await stage.load();
      const { fileFromPath } = await stage.loadNode();
      const server = await stage.scripted({ "POST /api/seeds/": [STORED] });
      // Where the suite runs, there is one.
      const seed_file = await fileFromPath("package.json");
      const dm = await stage.client(server, NO_LOGIN);
      await unwrap(dm.POST("/api/seeds/", { body: { name: "package.json", seed_file } }));
      const [arrived] = await server.arrivals();
      const file = arrived?.parts.find(({ name }) => name === "seed_file");
      const content = new Uint8Array(await seed_file.arrayBuffer());
      expectThat("the file has content", content.length > 0);
      expectSame("file", [file?.fileName, file?.digest], ["package.json", await digestOf(content)]);
    },

    "uploads what openAsBlob opens": async (stage) => {
      const { unwrap } = await stage.load();
      const server = await stage.scripted({ "POST /api/seeds/": [STORED] });
      const seed_file = await globalThis.process.getBuiltinModule("node:fs").openAsBlob("package.json");
      const dm = await stage.client(server, NO_LOGIN);
      await unwrap(dm.POST("/api/seeds/", { body: { name: "package.json", seed_file } }));
      const [arrived] = await server.arrivals();
      const file = arrived?.parts.find(({ name }) => name === "seed_file");
      const content = new Uint8Array(await seed_file.arrayBuffer());
      expectSame("file", file?.digest, await digestOf(content));
    },
  },
  { node: true },
);
