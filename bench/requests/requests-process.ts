import { deepStrictEqual } from "node:assert";
import { collectGarbage, measureSlice } from "../process/own-process.js";
import { LIST_LENGTH, mixedConnections, ONE_CONNECTION } from "../server/answers.js";
import { ARMS, type Operations } from "./arms.js";
import type { MeasuredRequests, MeasuredSlice } from "./requests.js";

/** A kind of call, and how many of them are under way at a time. */
interface Workload {
  name: string;
  concurrency: number;
  call(operations: Operations): Promise<unknown>;
}

/** What every arm is measured on. */
const WORKLOADS: readonly Workload[] = [
  { name: "1 KB, one at a time", concurrency: 1, call: (operations) => operations.readOne() },
  { name: "1 KB, 16 at once", concurrency: 16, call: (operations) => operations.readOne() },
  { name: "1,000 connections, one at a time", concurrency: 1, call: (operations) => operations.readList() },
  { name: "1,000 connections, 16 at once", concurrency: 16, call: (operations) => operations.readList() },
];

const [baseUrl = "", rounds = "", sliceMilliseconds = ""] = process.argv.slice(2);
const arms = ARMS.map(({ name, connect }) => ({ name, operations: connect(baseUrl) }));

for (const { operations } of arms) {
  deepStrictEqual(await operations.readOne(), ONE_CONNECTION);
  deepStrictEqual(await operations.readList(), mixedConnections(LIST_LENGTH));
}

const slices: MeasuredSlice[] = [];
for (const { name: workload, concurrency, call } of WORKLOADS) {
  for (let round = -1; round < Number(rounds); round += 1) {
    for (const { name: arm, operations } of inTurn(arms, round)) {
      collectGarbage();
      const slice = await measureSlice(() => call(operations), concurrency, Number(sliceMilliseconds));
      // The round before the first warms up.
      if (round >= 0) slices.push({ workload, arm, round, ...slice });
    }
  }
}
const measured: MeasuredRequests = {
  workloads: WORKLOADS.map(({ name }) => name),
  arms: arms.map(({ name }) => name),
  slices,
};
process.send?.(measured);

/**
 * The arms in the order of a round, so that none always pays for the same one before it:
 * of an even number, each follows each other one once in as many rounds.
 */
function inTurn<Measured>(all: readonly Measured[], round: number): Measured[] {
  // 0, 1, -1, 2, -2, and so on: no two neighbours are equally far apart.
  const places = all.map((_, index) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2));
  return places.flatMap((place) => all.at((place + round) % all.length) ?? []);
}
