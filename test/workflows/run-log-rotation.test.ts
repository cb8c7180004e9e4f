import { followRunLog } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { entry, logServer } from "./log-server.js";
import { takeAll } from "./take-all.js";

const AT_ONCE = { intervalMs: 0 };

describe("followRunLog, of a log that the server rotates", () => {
  it.each([
    ["its beginning away", [entry(3), entry(4)], [1, 2, 3, 4, 5]],
    ["more away than has come", [entry(3)], [1, 2, 3, 5]],
    ["everything that was seen away", [entry(4)], [1, 2, 3, 4, 5]],
    ["everything away", [], [1, 2, 3, 5]],
    ["its beginning away while it grows", [entry(2), entry(3), entry(4)], [1, 2, 3, 4, 5]],
  ])("survives a rotation that takes %s", async (_, rotated, expected) => {
    const { dm } = await logServer(
      { status: "running", log: [entry(1), entry(2), entry(3)] },
      { status: "running", log: rotated },
      { status: "finished", log: [...rotated, entry(5)] },
    );
    const followed = await takeAll(followRunLog(dm, 7, AT_ONCE));
    expect(followed).toEqual(expected.map((number) => entry(number)));
  });

  it("takes equal texts at other times, and equal lines one after the other, for entries of their own", async () => {
    const log = [entry(1, "retrying"), entry(2, "retrying"), entry(2, "retrying"), entry(3, "retrying")];
    const { dm } = await logServer(
      { status: "running", log: log.slice(0, 2) },
      { status: "running", log: log.slice(0, 3) },
      { status: "finished", log },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual(log);
  });

  it.each([
    ["the texts are equal", [entry(1, "retry"), entry(2, "retry"), entry(3, "retry")]],
    ["the times are equal", [entry(1, "one"), entry(1, "two"), entry(1, "three")]],
    ["only the levels differ", [entry(1), { ...entry(1), log_level: 30 }, { ...entry(1), log_level: 40 }]],
    ["the last entry stood there twice", [entry(1), entry(2), entry(2), entry(3)]],
  ])("finds its place again after a rotation when %s", async (_, log) => {
    const { dm } = await logServer(
      { status: "running", log: log.slice(0, -1) },
      { status: "finished", log: log.slice(1) },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual(log);
  });
});
