import { createDataMasqueClient, type DataMasqueEvent } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { retryAfterMs } from "../../src/transport/retry.js";
import { json } from "../support/recording-server.js";
import { send, serve } from "./serve.js";

describe("retryAfterMs", () => {
  const now = Date.parse("2026-03-01T10:00:00Z");

  it.each([
    ["seconds", "7", 7_000],
    ["no time", "0", 0],
    ["parts of a second", "1.5", 1_500],
    ["blanks around it", " 7 ", 7_000],
    ["a date to come", "Sun, 01 Mar 2026 10:00:09 GMT", 9_000],
    ["a date gone by", "Sun, 01 Mar 2026 09:59:00 GMT", 0],
    ["negative seconds", "-5", 0],
    ["a date in a form that HTTP does not know", "2099-01-01", 0],
    ["garbage", "soon", 0],
    ["a word with digits", "in 5 minutes", 0],
    ["nothing", "", 0],
    ["no header", null, 0],
  ])("reads %s", (_what, header, ms) => expect(retryAfterMs(header, now)).toBe(ms));

  it("counts a date from now by default", () => {
    const inOneHour = new Date(Date.now() + 3_600_000).toUTCString();
    expect(retryAfterMs(inOneHour)).toBeGreaterThan(3_500_000);
    expect(retryAfterMs(inOneHour)).toBeLessThanOrEqual(3_600_000);
  });
});

describe("Retry-After on the wire", () => {
  beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
  afterEach(() => vi.restoreAllMocks());

  async function delaysFor(retryAfter: string | undefined): Promise<{ delays: number[]; status: number }> {
    const server = await serve((_, response) =>
      server.requests.length === 1
        ? send(response, 503, "", retryAfter === undefined ? {} : { "Retry-After": retryAfter })
        : json(response, 200, { results: [] }),
    );
    const events: DataMasqueEvent[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void events.push(event),
    });
    const { response } = await dm.GET("/api/runs/");
    const delays = events.flatMap((event) => (event.type === "retry" ? [event.delayMs] : []));
    expect(server.requests).toHaveLength(delays.length + 1);
    return { delays, status: response.status };
  }

  it("is kept in seconds", async () => {
    expect(await delaysFor("0.03")).toEqual({ delays: [30], status: 200 });
  });

  it("is kept as a date", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-03-01T10:00:00.960Z") });
    try {
      expect(await delaysFor("Sun, 01 Mar 2026 10:00:01 GMT")).toEqual({ delays: [40], status: 200 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("counts for the next attempt alone", async () => {
    const server = await serve((_, response) => {
      const sends = server.requests.length;
      if (sends === 1) send(response, 503, "", { "Retry-After": "0.03" });
      else if (sends === 2) response.destroy();
      else json(response, 200, { results: [] });
    });
    const delays: number[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void (event.type === "retry" && delays.push(event.delayMs)),
    });
    expect((await dm.GET("/api/runs/")).response.status).toBe(200);
    expect(delays).toEqual([30, 0]);
  });

  it.each([
    ["missing", undefined],
    ["negative", "-5"],
    ["garbage", "soon"],
    ["a date gone by", "Sun, 01 Mar 2020 09:59:00 GMT"],
  ])("is passed over when it is %s", async (_what, header) => {
    expect(await delaysFor(header)).toEqual({ delays: [0], status: 200 });
  });

  it.each([
    ["more seconds than anyone wants to wait", "31"],
    ["a date in an hour", new Date(Date.now() + 3_600_000).toUTCString()],
  ])("of %s hands the answer over at once", async (_what, header) => {
    expect(await delaysFor(header)).toEqual({ delays: [], status: 503 });
  });
});
