import { group } from "../behaviour.js";
import { contentOf, digestOf } from "../content.js";
import { expectSame, expectThat } from "../expectations.js";
import { expectKind } from "../failures.js";
import { postStream } from "../post-stream.js";
import type { Stage, StagedServer } from "../stage.js";
import { LARGE_BYTES, STORED } from "./sessions.js";

const SEEDS = "POST /api/seeds/";

async function expectUploaded(server: StagedServer, bytes: number): Promise<void> {
  const [arrived, ...more] = await server.arrivals();
  expectSame("more", more, []);
  const parts = (arrived?.parts ?? []).map(({ name, fileName, digest }) => [name, fileName, digest]);
  const file = await digestOf(contentOf(bytes));
  expectSame("parts", parts, [
    ["name", undefined, await digestOf(new TextEncoder().encode("names.csv"))],
    ["seed_file", "names.csv", file],
  ]);
}

async function upload(stage: Stage, bytes: number): Promise<void> {
  const { unwrap } = await stage.load();
  const server = await stage.scripted({ [SEEDS]: [STORED] });
  const dm = await stage.client(server);
  const seed_file = new File([contentOf(bytes)], "names.csv");
  await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
  await expectUploaded(server, bytes);
}

/** What is sent. */
export const UPLOADS = group("Uploads", {
  "a small file": (stage) => upload(stage, 1000),
  "a file over 1 MiB": (stage) => upload(stage, LARGE_BYTES),
  "a file of 20 MiB": (stage) => upload(stage, 20 * 1024 * 1024),

  "a function that makes a stream, with uploadFile": async (stage) => {
    const { uploadFile } = await stage.load();
    const server = await stage.scripted({ [SEEDS]: [STORED] });
    const content = () => new Blob([contentOf(LARGE_BYTES)]).stream();
    await uploadFile(await stage.client(server), "seed", { name: "names.csv", content });
    await expectUploaded(server, LARGE_BYTES);
  },

  "a stream as the body of a call": async (stage) => {
    const server = await stage.scripted({ [SEEDS]: [STORED] });
    const dm = await stage.client(server);
    await postStream(dm, new Blob([contentOf(LARGE_BYTES)]).stream());
    const [arrived] = await server.arrivals();
    expectSame("body", arrived?.digest, await digestOf(contentOf(LARGE_BYTES)));
  },

  "of a small form never follows a redirect": async (stage) => {
    const server = await stage.scripted({
      [SEEDS]: [{ status: 307, headers: { Location: "/api/elsewhere/" } }],
    });
    const dm = await stage.client(server);
    const seed_file = new Blob([contentOf(1000)]);
    await expectKind(stage, dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }), "redirect");
    expectSame("arrivals", (await server.arrivals()).length, 1);
  },

  "over 1 MiB never follows a redirect": async (stage) => {
    const server = await stage.scripted({
      [SEEDS]: [{ status: 307, headers: { Location: "/api/elsewhere/" } }],
    });
    const dm = await stage.client(server);
    const seed_file = new Blob([contentOf(LARGE_BYTES)]);
    await expectKind(stage, dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }), "redirect");
    expectSame("arrivals", (await server.arrivals()).length, 1);
  },
});

/** An upload during which the platform must not print anything. */
export const QUIET_UPLOADS = group(
  "Uploads make the platform print nothing",
  {
    "a form over 1 MiB prints nothing": (stage) => upload(stage, LARGE_BYTES),
    "a stream prints nothing": async (stage) => {
      const { uploadFile } = await stage.load();
      const server = await stage.scripted({ [SEEDS]: [STORED] });
      const content = () => new Blob([contentOf(LARGE_BYTES)]).stream();
      await uploadFile(await stage.client(server), "seed", { name: "names.csv", content });
    },
  },
  { quiet: true },
);

const DOWNLOAD = "GET /api/logs/download/";
const OF_LOGS = { params: { query: { log_service: "application" } } };
const ARCHIVE = { headers: { "Content-Type": "application/x-tar" }, bytes: 3 * 1024 * 1024 };

/** What is received. */
export const DOWNLOADS = group("Downloads", {
  "a list": async (stage) => {
    const { unwrap } = await stage.load();
    const list = Array.from({ length: 1000 }, (_, id) => ({ id: `c-${id}`, name: `Łódź ${id}` }));
    const server = await stage.scripted({ "GET /api/connections/": [{ json: list }] });
    expectSame("list", await unwrap((await stage.client(server)).GET("/api/connections/")), list);
  },

  "an archive as a Blob": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ [DOWNLOAD]: [ARCHIVE] });
    const blob = await unwrap((await stage.client(server)).GET("/api/logs/download/", OF_LOGS));
    const digest = await digestOf(new Uint8Array(await blob.arrayBuffer()));
    expectSame("content", digest, await digestOf(contentOf(ARCHIVE.bytes)));
  },

  "an archive as a stream, piece by piece": async (stage) => {
    const { downloadToStream } = await stage.load();
    const server = await stage.scripted({ [DOWNLOAD]: [ARCHIVE] });
    const dm = await stage.client(server);
    const call = dm.GET("/api/logs/download/", { ...OF_LOGS, parseAs: "stream" });
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const reader = (await downloadToStream(call)).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(new Uint8Array(piece.value));
    }
    expectThat("more than one piece", pieces.length > 1);
    const digest = await digestOf(new Uint8Array(await new Blob(pieces).arrayBuffer()));
    expectSame("content", digest, await digestOf(contentOf(ARCHIVE.bytes)));
  },

  "a compressed answer": async (stage) => {
    const { unwrap } = await stage.load();
    const list = Array.from({ length: 200 }, (_, id) => ({ id: `c-${id}` }));
    const server = await stage.scripted({ "GET /api/connections/": [{ json: list, gzip: true }] });
    expectSame("list", await unwrap((await stage.client(server)).GET("/api/connections/")), list);
  },

  "a page in the place of an answer is told as one": async (stage) => {
    const { unwrap } = await stage.load();
    const page = { headers: { "Content-Type": "text/html" }, text: "<html><title>Sign in</title></html>" };
    const server = await stage.scripted({ "GET /api/connections/": [page] });
    const call = unwrap((await stage.client(server)).GET("/api/connections/"));
    await expectKind(stage, call, "unexpected-content");
  },
});
