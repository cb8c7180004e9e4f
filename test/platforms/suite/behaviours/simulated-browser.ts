import type { DataMasqueClient } from "datamasque-client";
import { type BehaviourGroup, group, type Run } from "../behaviour.js";
import { contentOf, digestOf } from "../content.js";
import { expectSame } from "../expectations.js";
import { type SimulatedBrowser, simulate } from "../simulated-browsers.js";
import type { Stage } from "../stage.js";
import { startRuns } from "./globals.js";
import { EXPIRED, STORED } from "./sessions.js";

type Upload = (dm: DataMasqueClient) => Promise<unknown>;

/** Uploads a file with an expired token: it has to arrive, or to be refused before anything is sent. */
async function expectUpload(
  stage: Stage,
  content: Uint8Array<ArrayBuffer>,
  upload: Upload,
): Promise<string | undefined> {
  const { isDataMasqueConfigError } = await stage.load();
  const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
  const dm = await stage.client(server);
  try {
    await upload(dm);
  } catch (error) {
    if (!isDataMasqueConfigError(error)) throw error;
    expectSame("arrivals", await server.arrivals(), []);
    return "refused";
  }
  const files = (await server.arrivals()).map(({ parts }) => parts.find(({ name }) => name === "seed_file"));
  const digest = await digestOf(content);
  expectSame(
    "files",
    files.map((file) => file?.digest),
    [digest, digest],
  );
  return undefined;
}

async function read(stage: Stage): Promise<void> {
  const { unwrap } = await stage.load();
  const server = await stage.scripted({ "GET /api/connections/": [EXPIRED, { json: [] }] });
  const { signal } = new AbortController();
  expectSame("list", await unwrap((await stage.client(server)).GET("/api/connections/", { signal })), []);
}

async function uploadByCall(stage: Stage): Promise<string | undefined> {
  const { unwrap } = await stage.load();
  const content = contentOf(1000);
  return expectUpload(stage, content, (dm) =>
    unwrap(
      dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file: new File([content], "names.csv") } }),
    ),
  );
}

async function uploadByWorkflow(stage: Stage): Promise<string | undefined> {
  const { uploadFile } = await stage.load();
  const bytes = contentOf(1000);
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice());
        controller.close();
      },
    });
  const ways = [bytes, new Blob([bytes]), new File([bytes], "names.csv"), stream];
  const words = new Set<string | undefined>();
  for (const content of ways) {
    const upload: Upload = (dm) => uploadFile(dm, "seed", { name: "names.csv", content });
    words.add(await expectUpload(stage, bytes, upload));
  }
  expectSame("words", words.size, 1);
  return [...words][0];
}

async function uploadFromDisk(stage: Stage): Promise<string | undefined> {
  const { uploadFileFromPath } = await stage.loadNode();
  // Where the suite runs, there is one.
  const bytes = await globalThis.process.getBuiltinModule("node:fs/promises").readFile("package.json");
  return expectUpload(stage, new Uint8Array(bytes), (dm) => uploadFileFromPath(dm, "seed", "package.json"));
}

const BEHAVIOURS: Readonly<Record<string, Run>> = {
  "a read": read,
  "runs are started": startRuns,
  "an upload": uploadByCall,
  uploadFile: uploadByWorkflow,
  "a file of the disk": uploadFromDisk,
};

/** What tests of an app do, whose runner simulates a browser, before the client is imported or after it. */
function behavioursWith(browser: SimulatedBrowser): BehaviourGroup {
  const runs = Object.entries(BEHAVIOURS).flatMap(([name, run]) => [
    [
      `${browser} before the import: ${name}`,
      async (stage: Stage) => {
        await simulate(stage, browser);
        return run(stage);
      },
    ],
    [
      `${browser} after the import: ${name}`,
      async (stage: Stage) => {
        await stage.load();
        await stage.loadNode();
        await simulate(stage, browser);
        return run(stage);
      },
    ],
  ]);
  return group(`The globals of ${browser}`, Object.fromEntries(runs), { node: true, alone: true });
}

/** What of it holds with each. */
export const SIMULATED_BROWSERS = [behavioursWith("jsdom"), behavioursWith("happy-dom")];
