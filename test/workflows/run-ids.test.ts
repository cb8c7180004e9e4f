import { cancelRun, followRunLog, readRunLog, startRun, unwrap, waitForRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const workflows: Record<string, (dm: unknown, id: unknown) => Promise<unknown>> = {
  waitForRun: (dm, id) => Reflect.apply(waitForRun, undefined, [dm, id]),
  cancelRun: (dm, id) => Reflect.apply(cancelRun, undefined, [dm, id]),
  readRunLog: (dm, id) => Reflect.apply(readRunLog, undefined, [dm, id]),
  followRunLog: (dm, id) => Reflect.apply(followRunLog, undefined, [dm, id]).next(),
};

describe.each(Object.keys(workflows))("%s", (name) => {
  it.each([[0], ["abc"], [undefined], [null], [-1], [1.5], [Number.NaN], [2 ** 60], [""], [{ id: 7 }], [[]]])(
    "refuses the run id %j before anything is sent",
    async (id) => {
      const { dm, urls } = await sandboxClient();
      await expect(workflows[name]?.(dm, id)).rejects.toMatchObject({
        name: "DataMasqueConfigError",
        message: `${String(id)} is no id of a run; pass the id that startRun returned`,
      });
      expect(urls).toEqual([]);
    },
  );
});

it.each([[undefined], [null], ["crm"], [7]])("startRun refuses %j", async (request) => {
  const { dm, urls } = await sandboxClient();
  const started: unknown = Reflect.apply(startRun, undefined, [dm, request]);
  await expect(started).rejects.toMatchObject({
    name: "DataMasqueConfigError",
    message: "say what to do: startRun(dm, { connection, ruleset })",
  });
  expect(urls).toEqual([]);
});

it.each([" nightly", "nightly\t", " "])(
  "startRun refuses the name %j, which the server would cut",
  async (name) => {
    const { dm, urls } = await sandboxClient();
    await expect(startRun(dm, { connection: "c", ruleset: "r", name })).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: expect.stringContaining("the name of the run"),
    });
    expect(urls).toEqual([]);
  },
);

it.each([[{}], ["5 s"], [new AbortController()]])("a wait refuses %o as its signal", async (signal) => {
  const { dm, urls } = await sandboxClient();
  const waited: unknown = Reflect.apply(waitForRun, undefined, [dm, 7, { signal }]);
  await expect(waited).rejects.toMatchObject({
    name: "DataMasqueConfigError",
    message: "signal is no AbortSignal",
  });
  expect(urls).toEqual([]);
});

it("a run id that a database has made a text of is one all the same", async () => {
  const { server, dm } = await recordedClient((_, response) =>
    json(response, 200, { id: 7, status: "finished" }),
  );
  await expect(workflows.waitForRun?.(dm, "7")).resolves.toMatchObject({ id: 7 });
  expect(server.calls()).toEqual(["GET /api/runs/7/"]);
});

it("a change of a connection arrives as the connection that the server answers with", async () => {
  const { dm } = await recordedClient((_, response) => json(response, 200, { id: "c-1", name: "crm" }));
  const call = dm.PATCH("/api/connections/{id}/", { params: { path: { id: "c-1" } }, body: {} });
  expect(await unwrap(call)).toEqual({ id: "c-1", name: "crm" });
});
