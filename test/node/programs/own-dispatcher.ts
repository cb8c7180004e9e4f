import { nodeFetch } from "../../../src/node/index.js";

// Says whether the first use of nodeFetch in a process changes anything outside of it.

interface Input {
  url: string;
  ca: string;
}

const DISPATCHERS = ["undici.globalDispatcher.1", "undici.globalDispatcher.2"].map((name) =>
  Symbol.for(name),
);
const WEB = ["fetch", "Headers", "Request", "Response", "FormData"];

const { url, ca }: Input = JSON.parse(process.argv[2] ?? "");
const environment = JSON.stringify(process.env);
const answer = await nodeFetch({ ca })(url, {});
const undici = await import("undici");
const dispatchers = DISPATCHERS.map((symbol): unknown => Reflect.get(globalThis, symbol));
const globalAnswer = await globalThis.fetch(url).then(
  ({ status }) => String(status),
  (error: Error) =>
    error.cause instanceof Error && "code" in error.cause ? error.cause.code : String(error),
);

process.stdout.write(
  JSON.stringify({
    status: answer.status,
    dispatcherOfUndici: dispatchers.some((dispatcher) => dispatcher instanceof undici.Agent),
    webOfUndici: WEB.filter((name) => Reflect.get(globalThis, name) === Reflect.get(undici, name)),
    environmentKept: JSON.stringify(process.env) === environment,
    globalAnswer,
  }),
);
