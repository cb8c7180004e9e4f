import { deepStrictEqual } from "node:assert";
import { collectGarbage } from "../process/collect-garbage.js";
import { LIST_LENGTH, ONE_CONNECTION } from "../server/answers.js";
import { mixedConnections } from "../server/connections.js";
import { ARMS } from "./arms.js";
import type { MeasuredRequests, MeasuredSlice } from "./measured-requests.js";
import { measureSlice } from "./slice.js";
import { WORKLOADS } from "./workloads.js";

const [baseUrl = "", rounds = "", sliceMilliseconds = ""] = process.argv.slice(2);
const arms = ARMS.map(({ name, connect }) => ({ name, operations: connect(baseUrl) }));

for (const { operations } of arms) {
  deepStrictEqual(await operations.readOne(), ONE_CONNECTION);
  deepStrictEqual(await operations.readList(), mixedConnections(LIST_LENGTH));
}

const slices: MeasuredSlice[] = [];
for (const { name: workload, concurrency, call } of WORKLOADS) {
  for (let round = -1; round < Number(rounds); round += 1) {
    // Everyone follows everyone else in turn, so that no arm always pays for the same one before it.
    const shift = (round + arms.length) % arms.length;
    for (const { name: arm, operations } of [...arms.slice(shift), ...arms.slice(0, shift)]) {
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
