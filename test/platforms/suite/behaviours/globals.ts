import { type BehaviourTraits, group } from "../behaviour.js";
import { expectSame, expectThat, failureOf, told } from "../expectations.js";
import { asHono, foreignHeaders, type Replacement, SUBCLASSES } from "../replaced-globals.js";
import type { Stage } from "../stage.js";
import { EXPIRED, STARTED } from "./sessions.js";

const ALONE: BehaviourTraits = { alone: true };
const RUN = { name: "nightly", connection: "c-1", ruleset: "r-1" };
const RUNS = "POST /api/runs/";

/** Starts runs, each with a token that has expired: as it is, with middleware that hands things back, and that makes its own. */
export async function startRuns(stage: Stage): Promise<void> {
  const { startRun, unwrap, isDataMasqueApiError } = await stage.load();
  const server = await stage.scripted({
    [RUNS]: [EXPIRED, STARTED, EXPIRED, STARTED, EXPIRED, STARTED],
    "GET /api/runs/8/": [{ status: 404, json: { detail: "Not found." } }],
  });
  const dm = await stage.client(server);
  const start = async (how: string): Promise<void> => {
    try {
      expectSame("run", (await startRun(dm, RUN)).id, 7);
    } catch (error) {
      throw new Error(`${how}: ${told(error)}`, { cause: error });
    }
  };
  await start("without middleware");
  const back = {
    onRequest: ({ request }: { request: Request }) => request,
    onResponse: ({ response }: { response: Response }) => response,
  };
  dm.use(back);
  await start("with middleware that hands back what it is given");
  dm.eject(back);
  dm.use({
    onRequest: ({ request }) => new Request(request, { headers: [...request.headers, ["X-Trace", "t-1"]] }),
    onResponse: ({ response: { body, status, headers } }) =>
      new Response(body, { status, headers: [...headers] }),
  });
  await start("with middleware that makes its own");
  const arrivals = await server.arrivals();
  expectSame("bodies", new Set(arrivals.map(({ text }) => text)).size, 1);
  expectSame("requests", arrivals.length, 6);
  expectSame("trace", arrivals.at(-1)?.headers["x-trace"], "t-1");
  const missing = await failureOf(unwrap(dm.GET("/api/runs/{id}/", { params: { path: { id: 8 } } })));
  expectThat(
    `not the server's answer: ${told(missing)}`,
    isDataMasqueApiError(missing) && missing.status === 404,
  );
}

const REPLACEMENTS: Readonly<Record<string, Replacement>> = {
  "Request by a subclass": SUBCLASSES.Request,
  "Response by a subclass": SUBCLASSES.Response,
  "Headers by a subclass": SUBCLASSES.Headers,
  "Headers by one that has nothing of the platform's": foreignHeaders,
  "Request and Response as Hono's serve() does": asHono,
};

/** Whatever a library puts in the place of the platform's classes. */
export const GLOBALS = group(
  "Replaced globals: runs are started, with expired tokens and middleware",
  Object.fromEntries(
    Object.entries(REPLACEMENTS).flatMap(([name, replace]) => [
      [
        `${name}, before the import`,
        async (stage: Stage) => {
          replace();
          await startRuns(stage);
        },
      ],
      [
        `${name}, after it`,
        async (stage: Stage) => {
          await stage.load();
          replace();
          await startRuns(stage);
        },
      ],
    ]),
  ),
  ALONE,
);

/** What of it holds without a replacement. */
export const MIDDLEWARE = group("Middleware and copies", {
  "middleware that hands back or makes requests and answers": startRuns,

  "two copies of the package know each other's calls and errors": async (stage) => {
    const [{ isDataMasqueApiError }, copy] = [await stage.load(), await stage.loadCopy()];
    const server = await stage.scripted({
      "GET /api/connections/": [{ json: [] }, { status: 404, json: { detail: "Not found." } }],
    });
    const dm = await stage.client(server);
    expectSame("data", await copy.unwrap(dm.GET("/api/connections/")), []);
    const error = await failureOf(copy.unwrap(dm.GET("/api/connections/")));
    expectThat(`unknown to the other copy: ${told(error)}`, isDataMasqueApiError(error));
    expectThat("two copies", copy.unwrap !== (await stage.load()).unwrap);
  },
});
