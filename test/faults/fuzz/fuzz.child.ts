import { createDataMasqueClient, type DataMasqueClientOptions, isDataMasqueError } from "datamasque-client";
import { nodeFetch } from "datamasque-client/node";
import { seededRandom } from "../../../src/sandbox/http/random.js";
import { createRestCheck } from "../at-rest.js";
import { SECRETS, secretsIn } from "../secrets.js";
import { startFuzzServer } from "./fuzz-server.js";
import { randomCall } from "./random-call.js";
import { randomOptions } from "./random-options.js";
import { randomReply } from "./random-reply.js";
import { chance } from "./random-values.js";

// Tries random options, calls and answers, and prints what came of them. Arguments: the first case and how many.
// Each case has a seed of its own, its number, so that one that fails can be tried alone.

/** What came of all cases. */
export interface FuzzResult {
  cases: number;
  /** How many cases ended in what way. */
  outcomes: Record<string, number>;
  /** What must not be, by case. */
  faults: string[];
}

const MOST_REQUESTS = 12;
const LOGIN = JSON.stringify({ key: SECRETS.token });
const NORMAL_LOGIN = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${LOGIN.length}\r\n\r\n${LOGIN}`,
);

const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(`unhandled rejection: ${String(reason)}`));
process.on("uncaughtException", (error) => unhandled.push(`uncaught exception: ${error.stack}`));
Math.random = () => 0;

const [first = 0, count = 0] = process.argv.slice(2).map(Number);
const server = await startFuzzServer();
const result: FuzzResult = { cases: 0, outcomes: {}, faults: [] };
const givenUp = new Error("the caller gave up");

for (let seed = first; seed < first + count; seed += 1) {
  const random = seededRandom(`fault ${seed}`);
  // Half of the cases have a random answer alone; what is asked wrongly often never gets one.
  const wild = { init: seed % 4 === 1, options: seed % 4 === 3 };
  const call = randomCall(random, wild.init);
  const fail = (what: string): void => void result.faults.push(`${seed}, ${call.name}: ${what}`);
  const giveUp = new AbortController();
  const loginFirst = chance(random, 0.8);
  const ownFetch = chance(random, 0.7);
  // The fetch of Node 20 waits for ever for a body that is not compressed as it says.
  const compressed = ownFetch && chance(random, 0.4);
  let answered = 0;
  server.answerWith(
    () => {
      answered += 1;
      return loginFirst && answered === 1 ? NORMAL_LOGIN : randomReply(random, compressed);
    },
    (nth) => nth > MOST_REQUESTS && giveUp.abort(givenUp),
  );
  const rest = createRestCheck();
  const fetch = ownFetch ? { fetch: nodeFetch() } : {};
  const options: Record<string, unknown> = { ...randomOptions(random, server.url, wild.options), ...fetch };
  const known = (name: string): boolean =>
    name === "password" || name === "pat"
      ? Object.values(options).includes(SECRETS[name])
      : name !== "token" || (loginFirst && server.requests() > 1);
  let outcome = "ok";
  try {
    const work = attempt();
    if (!(await rest.within(work.catch(() => {})))) {
      fail("has no end");
      giveUp.abort(givenUp);
    } else {
      await work;
    }
  } catch (error) {
    outcome = error === givenUp ? "given up" : error instanceof Error ? error.name : String(error);
    if (error !== givenUp && !isDataMasqueError(error)) fail(`bare ${String(error)}`);
    for (const name of secretsIn(error).filter(known)) fail(`${name} stands in ${String(error)}`);
  }
  for (const one of unhandled.splice(0)) fail(one);
  result.cases += 1;
  result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;

  async function attempt(): Promise<unknown> {
    // What a JavaScript program passes, whatever the types say.
    const dm = createDataMasqueClient(looseOptions(options));
    return call.run(dm, giveUp.signal);
  }
}
await server.close();
process.stdout.write(JSON.stringify(result));

function looseOptions(options: object): DataMasqueClientOptions;
function looseOptions(options: object): object {
  return options;
}
