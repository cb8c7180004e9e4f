import { group } from "../behaviour.js";
import { contentOf, digestOf } from "../content.js";
import { expectSame } from "../expectations.js";
import { replaceGlobal } from "../replaced-globals.js";
import type { Stage } from "../stage.js";
import { EXPIRED, STORED } from "./sessions.js";

/** What test runners put in the place of the platform's. */
const GLOBALS = [
  "Blob",
  "File",
  "FormData",
  "Headers",
  "AbortController",
  "AbortSignal",
  "Event",
  "EventTarget",
  "document",
];

function simulate(stage: Stage): void {
  const window = stage.simulatedBrowser();
  for (const name of GLOBALS) replaceGlobal(name, Reflect.get(window, name));
}

/** Uploads a file of the simulated browser, which has to arrive, or to be refused before anything is sent. */
async function upload(stage: Stage): Promise<string | undefined> {
  const { unwrap, isDataMasqueConfigError } = await stage.load();
  const server = await stage.scripted({ "POST /api/seeds/": [EXPIRED, STORED] });
  const dm = await stage.client(server);
  const seed_file = new File([contentOf(1000)], "names.csv");
  try {
    await unwrap(dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file } }));
  } catch (error) {
    if (!isDataMasqueConfigError(error)) throw error;
    expectSame("arrivals", await server.arrivals(), []);
    return "refused";
  }
  const files = (await server.arrivals()).map(({ parts }) => parts.find(({ name }) => name === "seed_file"));
  const digest = await digestOf(contentOf(1000));
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

/** What tests of an app do, whose runner simulates a browser. */
export const SIMULATED_BROWSER = group(
  "The globals of jsdom",
  {
    "jsdom before the import: a read": async (stage) => {
      simulate(stage);
      await read(stage);
    },
    "jsdom before the import: an upload": async (stage) => {
      simulate(stage);
      return upload(stage);
    },
    "jsdom after the import: a read": async (stage) => {
      await stage.load();
      simulate(stage);
      await read(stage);
    },
    "jsdom after the import: an upload": async (stage) => {
      await stage.load();
      simulate(stage);
      return upload(stage);
    },
  },
  { node: true, alone: true },
);
