import { createDataMasqueClient, paginate } from "datamasque-client";
import { createInFlightMaskingClient, maskAll } from "datamasque-client/in-flight-masking";
import { collectAllGarbage, peakMemoryDuring } from "../process/own-process.js";
import { TOKEN } from "../server/answers.js";
import { BATCH_RECORDS, PAGE_RUNS, PAGES, PLAN_NAME } from "../server/long-work.js";
import type { MeasuredWork } from "./workflows.js";

const RECORDS = 10_000;
const MASK_CONCURRENCY = 16;
const [baseUrl = "", rounds = ""] = process.argv.slice(2);

const dm = createDataMasqueClient({ baseUrl, token: TOKEN });
const ifm = createInFlightMaskingClient({ adminBaseUrl: baseUrl, token: "bench-jwt" });

interface Work {
  name: string;
  items: number;
  /** By plain `fetch` first, as someone would write it who needs no more than this; each returns what it counted. */
  arms: Record<"fetch" | "client", () => Promise<number>>;
}

const WORK: readonly Work[] = [
  {
    name: "10,000 records masked, 16 at once",
    items: RECORDS,
    arms: { fetch: maskByFetch, client: () => count(maskAll(ifm, PLAN_NAME, records(), MASK_OPTIONS)) },
  },
  {
    name: "1,000 pages of 100 runs",
    items: PAGES * PAGE_RUNS,
    arms: { fetch: pagesByFetch, client: () => count(paginate(dm, "/api/runs/", { pageSize: PAGE_RUNS })) },
  },
];
const MASK_OPTIONS = { batchSize: BATCH_RECORDS, concurrency: MASK_CONCURRENCY };

function* records() {
  for (let id = 0; id < RECORDS; id += 1) yield { id, name: "Kim Novak", email: `kim-${id}@example.org` };
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let counted = 0;
  for await (const _ of items) counted += 1;
  return counted;
}

async function lengthOf(member: "data" | "results", response: Response): Promise<number> {
  if (!response.ok) throw new Error(`status ${response.status}`);
  const body: unknown = await response.json();
  const list: unknown = typeof body === "object" && body !== null ? Reflect.get(body, member) : undefined;
  if (!Array.isArray(list)) throw new Error(`no ${member}`);
  return list.length;
}

async function maskByFetch(): Promise<number> {
  const all = [...records()];
  let masked = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < all.length) {
      const data = all.slice(next, next + BATCH_RECORDS);
      next += BATCH_RECORDS;
      const response = await fetch(`${baseUrl}/ifm/ruleset-plans/${PLAN_NAME}/mask/`, {
        method: "POST",
        headers: { Authorization: "Bearer bench-jwt", "Content-Type": "application/json" },
        body: JSON.stringify({ data }),
      });
      masked += await lengthOf("data", response);
    }
  };
  await Promise.all(Array.from({ length: MASK_CONCURRENCY }, lane));
  return masked;
}

async function pagesByFetch(): Promise<number> {
  let seen = 0;
  for (let page = 0; page < PAGES; page += 1) {
    const url = `${baseUrl}/api/runs/?limit=${PAGE_RUNS}&offset=${page * PAGE_RUNS}`;
    seen += await lengthOf("results", await fetch(url, { headers: { Authorization: `Token ${TOKEN}` } }));
  }
  return seen;
}

const measured: MeasuredWork[] = [];
for (const { name: work, items, arms } of WORK) {
  for (let round = -1; round < Number(rounds); round += 1) {
    // In turn the other way round, so that none always pays for the garbage of the same.
    const order = round % 2 === 0 ? (["fetch", "client"] as const) : (["client", "fetch"] as const);
    for (const arm of order) {
      await collectAllGarbage();
      const before = process.memoryUsage.rss();
      const started = performance.now();
      const peak = await peakMemoryDuring(async () => {
        const counted = await arms[arm]();
        if (counted !== items) throw new Error(`${work}, ${arm}: ${counted} of ${items}`);
      });
      const seconds = (performance.now() - started) / 1000;
      // The round before the first warms up.
      if (round >= 0)
        measured.push({ work, arm, round, items, seconds, memoryBytes: Math.max(0, peak - before) });
    }
  }
}
process.send?.(measured);
