import { createRequire } from "node:module";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { runBehaviours, type SuiteOrder } from "../suite/run-behaviours.js";

// Node, Bun and Deno: told what to run by the first argument and where the simulated browsers are by the second; tells a line of JSON for each begin and end.
const order: SuiteOrder = JSON.parse(process.argv[2] ?? "");
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

await runBehaviours(
  order,
  {
    load: () => import("datamasque-client"),
    loadCopy: () => import("datamasque-client-copy"),
    loadNode: () => import("datamasque-client/node"),
    async simulatedBrowser(browser) {
      const require = createRequire(process.argv[3] ?? "");
      if (browser === "jsdom") return new (require("jsdom").JSDOM)().window;
      const { Window } = await import(pathToFileURL(require.resolve(browser)).href);
      return new Window({ settings: { fetch: { disableSameOriginPolicy: true } } });
    },
  },
  { began: (began) => say({ began }), ended: (ended) => say({ ended }) },
);
// What hangs would keep it alive.
process.exit(0);
