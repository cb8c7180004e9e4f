import { DataMasqueConfigError } from "datamasque-client";
import { createPlan, MaskBatchError, maskAll } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { type Answer, closedGate, json } from "../../support/recording-server.js";
import { cut, inTurn, page } from "../recorded-client.js";
import { takeAll } from "../take-all.js";
import { EMAIL_YAML, PLAN, recordedIfm, sandboxIfm, sentRecords } from "./ifm-client.js";

interface Customer {
  id: number;
  email: string;
}

/** Records that are made when they are asked for, and count how many were. */
function customers(count = Number.POSITIVE_INFINITY) {
  const source = { read: 0, closed: 0, records };
  async function* records(): AsyncGenerator<Customer> {
    try {
      while (source.read < count) yield { id: source.read++, email: "kim@example.org" };
    } finally {
      source.closed += 1;
    }
  }
  return source;
}

function streamOf(...values: number[]): ReadableStream<number> {
  return new ReadableStream({
    pull(controller) {
      const value = values.shift();
      if (value === undefined) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Answers with the records as texts, so that each is seen to have been there. */
const echo: Answer = ({ body }, response) =>
  json(response, 200, {
    ruleset_plan: PLAN,
    logs: [],
    data: sentRecords(body).map((record) => `m${record}`),
  });

/** What was thrown, after what was yielded before. */
async function partly<T>(masked: AsyncIterable<T>): Promise<{ seen: T[]; error: unknown }> {
  const seen: T[] = [];
  try {
    for await (const record of masked) seen.push(record);
  } catch (error) {
    return { seen, error };
  }
  throw new Error(`nothing was thrown after ${seen.length} records`);
}

describe("maskAll", () => {
  it("masks all records of an asynchronous source, in their order", async () => {
    const { ifm, calls } = sandboxIfm();
    const { name } = await createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML });
    const before = calls().length;
    const masked: Customer[] = await takeAll(
      maskAll(ifm, name, customers(25).records(), { batchSize: 10, concurrency: 2 }),
    );
    expect(masked).toEqual(Array.from({ length: 25 }, (_, id) => ({ id, email: "x" })));
    expect(calls().length - before).toBe(3);
  });

  it.each([
    ["an array", [1, 2, 3]],
    ["a set", new Set([1, 2, 3])],
    ["a stream", streamOf(1, 2, 3)],
  ])("takes %s", async (_, records) => {
    const { server, ifm } = await recordedIfm(echo);
    expect(await takeAll(maskAll(ifm, PLAN.name, records, { batchSize: 2 }))).toEqual(["m1", "m2", "m3"]);
    expect(server.requests).toHaveLength(2);
  });

  it("sends nothing for no records, and a hundred at once when nothing is said", async () => {
    const none = await recordedIfm(echo);
    expect(await takeAll(maskAll(none.ifm, PLAN.name, []))).toEqual([]);
    expect(none.server.requests).toEqual([]);
    const some = await recordedIfm(echo);
    await takeAll(
      maskAll(
        some.ifm,
        PLAN.name,
        Array.from({ length: 101 }, (_, id) => id),
      ),
    );
    expect(some.server.requests.map(({ body }) => sentRecords(body).length).toSorted()).toEqual([1, 100]);
  });

  it("passes the options of masking on with every batch", async () => {
    const { server, ifm } = await recordedIfm(echo);
    const options = { run_secret: "twenty-chars-or-more!", request_id: "req-1" };
    await takeAll(maskAll(ifm, PLAN.name, ["a", "b"], { ...options, batchSize: 1 }));
    const sent = server.requests.map(({ body }) => JSON.parse(body.toString()));
    expect(sent.toSorted((a, b) => String(a.data).localeCompare(b.data))).toEqual([
      { ...options, data: ["a"] },
      { ...options, data: ["b"] },
    ]);
  });

  it("keeps the order when a later batch is answered first", async () => {
    const gate = closedGate();
    const answer: Answer = async (request, response) => {
      const [first] = sentRecords(request.body);
      if (first === 0) await gate.opened;
      await echo(request, response);
      if (first === 2) gate.open();
    };
    const { ifm } = await recordedIfm(answer);
    const masked = await takeAll(maskAll(ifm, PLAN.name, [0, 1, 2, 3], { batchSize: 2, concurrency: 2 }));
    expect(masked).toEqual(["m0", "m1", "m2", "m3"]);
  });

  it("has as many requests under way as it may, and no more", async () => {
    let underWay = 0;
    let most = 0;
    const all = closedGate();
    const answer: Answer = async (request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (underWay === 3) all.open();
      await all.opened;
      underWay -= 1;
      await echo(request, response);
    };
    const { ifm } = await recordedIfm(answer);
    const records = Array.from({ length: 40 }, (_, id) => id);
    await takeAll(maskAll(ifm, PLAN.name, records, { batchSize: 2, concurrency: 3 }));
    expect(most).toBe(3);
  });

  it("reads its source no further than it needs, and not before", async () => {
    const { server, ifm } = await recordedIfm(({ body }, response) =>
      json(response, 200, { ruleset_plan: PLAN, data: sentRecords(body) }),
    );
    const source = customers();
    const walk = maskAll(ifm, PLAN.name, source.records(), { batchSize: 5, concurrency: 3 });
    expect(source.read).toBe(0);
    const read: number[] = [];
    for (let record = 0; record < 11; record += 1) {
      await walk.next();
      // What was begun for this record is over: the source has nothing to wait for.
      await new Promise((resolve) => setImmediate(resolve));
      read.push(source.read);
    }
    expect(read).toEqual([20, 20, 20, 20, 20, 25, 25, 25, 25, 25, 30]);
    await walk.return();
    expect(source.closed).toBe(1);
    expect(source.read).toBe(30);
    expect(server.requests.length).toBeLessThanOrEqual(6);
  });

  it("hands out the first batch while its source has not brought the second yet", async () => {
    const { ifm } = await recordedIfm(echo);
    const gate = closedGate();
    async function* slow() {
      yield 1;
      await gate.opened;
      yield 2;
    }
    const walk = maskAll(ifm, PLAN.name, slow(), { batchSize: 1, concurrency: 4 });
    expect(await walk.next()).toEqual({ done: false, value: "m1" });
    gate.open();
    expect(await walk.next()).toEqual({ done: false, value: "m2" });
    expect((await walk.next()).done).toBe(true);
  });
});

describe("a batch that fails", () => {
  const numbers = Array.from({ length: 9 }, (_, id) => id);
  const failingAt =
    (record: number, fail: Answer): Answer =>
    (request, response) =>
      (sentRecords(request.body).includes(record) ? fail : echo)(request, response);

  it("is named, after all records before it", async () => {
    const { sandbox, ifm } = sandboxIfm();
    const { name } = await createPlan(ifm, { name: "orders", ruleset_yaml: EMAIL_YAML });
    let masks = 0;
    sandbox.faults.ifmSoftFailure({
      message: "Mask cannot take a number",
      when: ({ path }) => path.endsWith("/mask/") && ++masks === 3,
    });
    const { seen, error } = await partly(
      maskAll(ifm, name, customers(50).records(), { batchSize: 10, concurrency: 1 }),
    );
    expect(seen).toHaveLength(20);
    expect(error).toBeInstanceOf(MaskBatchError);
    expect(error).toMatchObject({
      firstIndex: 20,
      lastIndex: 29,
      message: "The records 20 to 29 were not masked: Mask cannot take a number",
      logs: [expect.objectContaining({ message: "Mask cannot take a number" })],
    });
    expect(error).not.toHaveProperty("cause");
  });

  it("ends the walk at its place, whatever is answered first, and nothing more is read or sent", async () => {
    const gate = closedGate();
    const source = customers();
    const { server, ifm } = await recordedIfm(async ({ body }, response) => {
      const records = sentRecords(body);
      if (JSON.stringify(records).includes('"id":2')) {
        json(response, 400, { error: "no" });
        gate.open();
        return;
      }
      await gate.opened;
      json(response, 200, { ruleset_plan: PLAN, data: records });
    });
    const { seen, error } = await partly(
      maskAll(ifm, PLAN.name, source.records(), { batchSize: 2, concurrency: 2 }),
    );
    expect(seen.map(({ id }) => id)).toEqual([0, 1]);
    expect(error).toMatchObject({ firstIndex: 2, lastIndex: 3, cause: { status: 400 } });
    expect(server.requests.length).toBeLessThanOrEqual(3);
    expect(source).toMatchObject({ closed: 1 });
  });

  it.each<[string, Answer]>([
    ["a lost connection", cut],
    ["a restart", page(502)],
    ["an overload", page(503)],
    ["a limit", (_, response) => json(response, 429, {}, { "Retry-After": "0" })],
  ])("by %s is sent again, and no other", async (_, failure) => {
    const { server, ifm } = await recordedIfm(failingAt(4, inTurn(failure, failure, echo)));
    expect(await takeAll(maskAll(ifm, PLAN.name, numbers, { batchSize: 3 }))).toEqual(
      numbers.map((id) => `m${id}`),
    );
    const firsts = server.requests.map(({ body }) => sentRecords(body)[0]);
    expect(firsts.toSorted()).toEqual([0, 3, 3, 3, 6]);
  });

  it.each<[string, Answer, number, object]>([
    ["a refusal", (_, response) => json(response, 400, { error: "no" }), 1, { status: 400 }],
    ["a missing plan", (_, response) => json(response, 404, { error: "no" }), 1, { status: 404 }],
    ["a server error", (_, response) => json(response, 500, { error: "no" }), 1, { status: 500 }],
    [
      "a long wait",
      (_, response) => json(response, 429, {}, { "Retry-After": "31" }),
      1,
      { retryAfterMs: 31_000 },
    ],
    ["a lost connection, too often", cut, 2, { name: "DataMasqueTransportError" }],
  ])("by %s ends the walk, with the error as its cause", async (_, failure, times, cause) => {
    const { server, ifm } = await recordedIfm(failingAt(4, failure));
    const { seen, error } = await partly(
      maskAll(ifm, PLAN.name, numbers, { batchSize: 3, concurrency: 1, retry: 1 }),
    );
    expect(seen).toEqual(["m0", "m1", "m2"]);
    expect(error).toBeInstanceOf(MaskBatchError);
    expect(error).toMatchObject({ firstIndex: 3, lastIndex: 5, cause });
    expect(server.requests.filter(({ body }) => sentRecords(body).includes(4))).toHaveLength(times);
  });

  it("is not sent again where retry is 0", async () => {
    const { server, ifm } = await recordedIfm(cut);
    const { error } = await partly(maskAll(ifm, PLAN.name, [1], { retry: 0 }));
    expect(error).toBeInstanceOf(MaskBatchError);
    expect(server.requests).toHaveLength(1);
  });

  it("by its source ends with what that throws, after the whole batches before", async () => {
    const failure = new Error("the disk is gone");
    function* failing() {
      yield* [0, 1, 2, 3, 4];
      throw failure;
    }
    const { ifm } = await recordedIfm(echo);
    const { seen, error } = await partly(maskAll(ifm, PLAN.name, failing(), { batchSize: 2 }));
    expect(seen).toEqual(["m0", "m1", "m2", "m3"]);
    expect(error).toBe(failure);
  });
});

describe("leaving maskAll", () => {
  it("ends the requests under way and closes the source", async () => {
    const source = customers();
    const aborted = closedGate();
    const arrived = closedGate();
    const { server, ifm } = await recordedIfm(({ body }, response) => {
      const records = sentRecords(body);
      if (JSON.stringify(records).includes('"id":0,')) {
        json(response, 200, { ruleset_plan: PLAN, data: records });
        return;
      }
      arrived.open();
      response.once("close", aborted.open);
      return aborted.opened;
    });
    for await (const _ of maskAll(ifm, PLAN.name, source.records(), { batchSize: 2, concurrency: 2 })) {
      await arrived.opened;
      break;
    }
    await aborted.opened;
    expect(source.closed).toBe(1);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it("does not wait for a source that brings nothing", async () => {
    const { ifm } = await recordedIfm(echo);
    const closed = closedGate();
    const records: AsyncIterable<number> = {
      [Symbol.asyncIterator]: () => {
        let read = 0;
        return {
          next: () => (read++ === 0 ? Promise.resolve({ value: 1, done: false }) : new Promise(() => {})),
          return: () => {
            closed.open();
            return new Promise(() => {});
          },
        };
      },
    };
    for await (const masked of maskAll(ifm, PLAN.name, records, { batchSize: 1 })) {
      expect(masked).toBe("m1");
      break;
    }
    await closed.opened;
  });

  it("by its signal ends with the signal's own reason, while an answer is waited for or between two records", async () => {
    const reason = new Error("enough");
    const waiting = new AbortController();
    const { ifm } = await recordedIfm((_, response) => {
      waiting.abort(reason);
      return new Promise((resolve) => response.once("close", () => resolve()));
    });
    const first = await partly(maskAll(ifm, PLAN.name, [1, 2], { signal: waiting.signal }));
    expect(first).toEqual({ seen: [], error: reason });

    const between = new AbortController();
    const echoing = await recordedIfm(echo);
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const record of maskAll(echoing.ifm, PLAN.name, [1, 2], { signal: between.signal })) {
        seen.push(record);
        between.abort(reason);
      }
    };
    await expect(walk()).rejects.toBe(reason);
    expect(seen).toEqual(["m1"]);
    const never = maskAll(echoing.ifm, PLAN.name, [1], { signal: between.signal });
    await expect(never.next()).rejects.toBe(reason);
  });
});

describe("the options of maskAll", () => {
  it.each([
    ["batchSize", { batchSize: 0 }],
    ["batchSize", { batchSize: Number.NaN }],
    ["concurrency", { concurrency: 0 }],
    ["concurrency", { concurrency: Number.POSITIVE_INFINITY }],
    ["retry", { retry: -1 }],
  ])("are refused at once where %s makes no sense: %o", (name, options) => {
    const { ifm } = sandboxIfm();
    expect(() => maskAll(ifm, PLAN.name, [], options)).toThrow(DataMasqueConfigError);
    expect(() => maskAll(ifm, PLAN.name, [], options)).toThrow(`${name} is `);
  });

  it.each([undefined, null, 7, {}, "123"])(
    "are refused at once where there is nothing to iterate: %s",
    (records) => {
      const { ifm } = sandboxIfm();
      // @ts-expect-error what the compiler refuses, too
      expect(() => maskAll(ifm, PLAN.name, records)).toThrow("records must be an array");
    },
  );

  it("leave a fault of the plan's name as it is", async () => {
    const { ifm, calls } = sandboxIfm();
    await expect(maskAll(ifm, "", [1]).next()).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(calls()).toEqual([]);
  });
});
