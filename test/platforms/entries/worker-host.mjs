// Starts workerd by miniflare, and runs behaviours in it: told what to run by the first argument,
// where miniflare is by the second, where the Worker is by the third; tells a line of JSON for each begin and end.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [order, runtimes, worker] = process.argv.slice(2);
const { Miniflare } = createRequire(runtimes)("miniflare");
const { control, names } = JSON.parse(order);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const AT_A_TIME = 12;

const miniflare = new Miniflare({
  modules: [{ type: "ESModule", path: "worker.mjs", contents: readFileSync(worker, "utf8") }],
  compatibilityDate: "2026-04-26",
  cf: false,
  // What workerd says by itself, and what the Worker logs.
  handleRuntimeStdio: (stdout, stderr) => {
    for (const stream of [stdout, stderr])
      stream.setEncoding("utf8").on("data", (text) => process.stderr.write(text));
  },
});

const waiting = [...names];
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    say({ began: name });
    // A request of its own for each: what hangs or is cut off by workerd takes no other with it.
    const order = JSON.stringify({ control, names: [name] });
    try {
      const answer = await miniflare.dispatchFetch("http://worker.invalid/", { method: "POST", body: order });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(text.split("\n")[0]);
      for (const ended of JSON.parse(text)) say({ ended });
    } catch (error) {
      say({ ended: { name, ok: false, note: `workerd gave the request up: ${error.message}` } });
    }
  }
}
await Promise.all(Array.from({ length: AT_A_TIME }, work));
await miniflare.dispose();
process.exit(0);
