import {
  createFleet,
  DataMasqueConfigError,
  type DataMasqueEvent,
  type FleetInstance,
  unwrap,
} from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it, vi } from "vitest";
import { closedGate, type Gate, json } from "../../support/recording-server.js";
import { recordedClient } from "../recorded-client.js";
import { takeAll } from "../take-all.js";

const LOGIN = { username: "admin", password: "sandbox-password", retry: 0 };

/** An instance for each name, each a sandbox of its own. */
function sandboxes(...names: string[]) {
  return names.map((name) => {
    const sandbox = createSandbox({ seed: "empty" });
    return { name, baseUrl: `http://${name}.test`, fetch: sandbox.fetch, sandbox };
  });
}

function instancesOf(given: ReturnType<typeof sandboxes>): FleetInstance[] {
  return given.map(({ sandbox: _, ...instance }) => instance);
}

/** A fleet that sends nothing, for what is about order alone. */
function idleFleet(...names: string[]) {
  return createFleet(
    names.map((name) => ({ name, baseUrl: `http://${name}.test` })),
    { token: "a-held-token" },
  );
}

describe("createFleet", () => {
  it("makes a client for each instance, with what all share", async () => {
    const given = sandboxes("eu", "us");
    const fleet = createFleet(instancesOf(given), LOGIN);
    expect(fleet.names).toEqual(["eu", "us"]);
    expect(await unwrap(fleet.client("us").GET("/api/connections/"))).toEqual([]);
    expect(given.map(({ sandbox }) => sandbox.requests.length)).toEqual([0, 2]);
    expect(() => fleet.client("asia")).toThrow('the fleet has no instance "asia"');
  });

  it("keeps what an instance has of its own", async () => {
    const { server } = await recordedClient((_, response) => json(response, 200, []));
    const fleet = createFleet(
      [
        { name: "a", baseUrl: server.url, token: undefined, headers: { "x-own": "a" } },
        { name: "b", baseUrl: server.url, token: "token-b", headers: undefined },
        { name: "c", baseUrl: server.url, tokenSource: () => "token-c", token: undefined },
      ],
      { token: "token-of-all", headers: { "x-all": "1", "x-own": "all" } },
    );
    for (const name of fleet.names) await unwrap(fleet.client(name).GET("/api/connections/"));
    expect(
      server.requests.map(({ headers }) => [headers.authorization, headers["x-all"], headers["x-own"]]),
    ).toEqual([
      ["Token token-of-all", "1", "a"],
      ["Token token-b", "1", "all"],
      ["Token token-c", "1", "all"],
    ]);
  });

  it("lets an instance replace the way to log in, or a part of it", () => {
    const at = (name: string) => ({ name, baseUrl: `http://${name}.test` });
    const password = { username: "svc", password: "of-all" };
    expect(() => createFleet([{ ...at("a"), token: "own" }], password)).not.toThrow();
    expect(() => createFleet([{ ...at("a"), tokenSource: () => "own" }], password)).not.toThrow();
    expect(() => createFleet([{ ...at("a"), password: "own" }], { username: "svc" })).not.toThrow();
    expect(() => createFleet([{ ...at("a"), ...password }], { token: "of-all" })).not.toThrow();
  });

  it.each<[string, FleetInstance[]]>([
    ["a fleet takes a list of instances, at least one", []],
    ["each instance of a fleet needs a name", [{ name: " ", baseUrl: "http://a.test" }]],
    [
      'two instances are named "a"',
      [
        { name: "a", baseUrl: "http://a.test" },
        { name: "a", baseUrl: "http://b.test" },
      ],
    ],
    ['instance "b": ', [{ name: "b", baseUrl: "no address" }]],
  ])("refuses: %s", (message, instances) => {
    expect(() => createFleet(instances, LOGIN)).toThrow(DataMasqueConfigError);
    expect(() => createFleet(instances, LOGIN)).toThrow(message);
  });

  it("names the instance of an event, for the hook of all and for its own", async () => {
    const own = vi.fn(() => {
      throw new Error("a hook's own fault");
    });
    const told: string[] = [];
    const [eu, us] = instancesOf(sandboxes("eu", "us"));
    if (eu === undefined || us === undefined) throw new Error("two instances");
    const onEvent = ({ type }: DataMasqueEvent, name: string) => {
      if (type === "login") told.push(name);
    };
    const fleet = createFleet([eu, { ...us, onEvent: own }], { ...LOGIN, onEvent });
    await takeAll(fleet.run((dm) => unwrap(dm.GET("/api/connections/"))));
    expect(told.toSorted()).toEqual(["eu", "us"]);
    expect(own).toHaveBeenCalledWith(expect.objectContaining({ type: "login" }));
    const alone = createFleet([{ ...us, onEvent: own }], LOGIN);
    own.mockClear();
    await unwrap(alone.client("us").GET("/api/connections/"));
    expect(own).toHaveBeenCalled();
  });
});

describe("fleet.run", () => {
  it("yields one result or one error for each, and none stops the others", async () => {
    const given = sandboxes("a", "b", "c");
    given[1]?.sandbox.faults.emptyErrorBody({
      status: 403,
      when: ({ path }) => path === "/api/connections/",
    });
    const fleet = createFleet(instancesOf(given), LOGIN);
    const results = await takeAll(fleet.run((dm) => unwrap(dm.GET("/api/connections/")), { concurrency: 1 }));
    expect(results).toEqual([
      { name: "a", ok: true, value: [] },
      { name: "b", ok: false, error: expect.objectContaining({ name: "DataMasqueApiError", status: 403 }) },
      { name: "c", ok: true, value: [] },
    ]);
  });

  it("takes work that is not asynchronous, and one that throws at once", async () => {
    const results = await takeAll(
      idleFleet("a", "b").run((_, { name }) => {
        if (name === "a") throw new Error("at once");
        return name.length;
      }),
    );
    expect(results).toEqual([
      { name: "a", ok: false, error: new Error("at once") },
      { name: "b", ok: true, value: 1 },
    ]);
  });

  it("yields them as they finish, on so many instances at once, and begins the next when one has ended", async () => {
    const gates = new Map<string, Gate>(["a", "b", "c", "d"].map((name) => [name, closedGate()]));
    const begun: string[] = [];
    const run = idleFleet("a", "b", "c", "d").run(
      async (_, { name }) => {
        begun.push(name);
        await gates.get(name)?.opened;
        return name;
      },
      { concurrency: 2 },
    );
    expect(begun).toEqual([]);
    const first = run.next();
    expect(begun).toEqual(["a", "b"]);
    gates.get("b")?.open();
    expect(await first).toMatchObject({ value: { name: "b" } });
    expect(begun).toEqual(["a", "b", "c"]);
    gates.get("c")?.open();
    expect(await run.next()).toMatchObject({ value: { name: "c" } });
    gates.get("a")?.open();
    gates.get("d")?.open();
    const rest = [await run.next(), await run.next()].map(({ value }) => value?.name);
    expect(rest.toSorted()).toEqual(["a", "d"]);
    expect(await run.next()).toEqual({ done: true, value: undefined });
  });

  it("goes on while its reader is busy with a result", async () => {
    const names = ["a", "b", "c", "d"];
    const all = closedGate();
    let done = 0;
    const run = idleFleet(...names).run(
      async () => {
        await Promise.resolve();
        done += 1;
        if (done === names.length) all.open();
      },
      { concurrency: 1 },
    );
    await run.next();
    await all.opened;
    expect(await takeAll(run)).toHaveLength(3);
  });

  it("begins no more once its reader has left, and aborts what is under way", async () => {
    const begun: string[] = [];
    const aborted = closedGate();
    for await (const _ of idleFleet("a", "b", "c").run(
      async (_, { name, signal }) => {
        begun.push(name);
        if (name === "a") return;
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        aborted.open();
      },
      { concurrency: 2 },
    )) {
      break;
    }
    await aborted.opened;
    expect(begun).toEqual(["a", "b", "c"]);
  });

  it("ends with the signal's own reason, after the results that are there", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const begun: string[] = [];
    const seen: string[] = [];
    const work = async () => {
      const run = idleFleet("a", "b", "c").run(
        (_, { name, signal }) => {
          begun.push(name);
          return name === "a" ? name : new Promise((_, reject) => signal.addEventListener("abort", reject));
        },
        { concurrency: 2, signal: controller.signal },
      );
      for await (const { name } of run) {
        seen.push(name);
        controller.abort(reason);
      }
    };
    await expect(work()).rejects.toBe(reason);
    expect(seen).toEqual(["a"]);
    expect(begun).not.toContain("d");
    await expect(
      idleFleet("a")
        .run(() => 1, { signal: controller.signal })
        .next(),
    ).rejects.toBe(reason);
  });

  it("refuses at once what is nothing to do, which would fail on each instance alike", () => {
    const run: unknown = () => Reflect.apply(idleFleet("a").run, undefined, ["collect"]);
    expect(run).toThrow(DataMasqueConfigError);
  });

  it.each([0, Number.NaN, Number.POSITIVE_INFINITY])("refuses a concurrency of %s at once", (concurrency) => {
    expect(() => idleFleet("a").run(() => 1, { concurrency })).toThrow(DataMasqueConfigError);
  });
});
