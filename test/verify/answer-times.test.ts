import { describe, expect, it } from "vitest";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";
import { AnswerTimes, timedFetch } from "../../src/verify/session/answer-times.js";
import { operationOfRequest } from "../../src/verify/session/operation-of-request.js";
import { look, rowOf } from "./looked-at-sandbox.js";

const ID = "9d2b6b8e-0000-4000-8000-000000000001";

describe("the operation of a request", () => {
  it.each([
    ["GET", "/api/runs/?limit=1", "GET /api/runs/"],
    ["GET", "//api//runs/7/log/", "GET /api/runs/{id}/log/"],
    ["POST", "/api/connections/test/", "POST /api/connections/test/"],
    ["POST", `/api/connections/${ID}/test/`, "POST /api/connections/{id}/test/"],
    ["GET", "/ifm/ruleset-plans/", "GET /ruleset-plans/"],
    ["GET", "/ruleset-plans/", undefined],
    ["DELETE", "/api/runs/", undefined],
  ])("%s %s", (method, path, operation) => {
    expect(operationOfRequest(method, `https://masking.example.com${path}`, "/")).toBe(operation);
    expect(operationOfRequest(method, `https://masking.example.com/data/mask${path}`, "/data/mask/")).toBe(
      operation,
    );
  });

  it("is none outside of the instance", () => {
    expect(operationOfRequest("GET", "https://masking.example.com/api/runs/", "/data")).toBeUndefined();
  });

  it("is found for every operation with its parameters filled in", () => {
    const operations = new Set(allBehaviours.flatMap(({ covers }) => covers));
    expect(operations.size).toBe(123);
    const lost = [...operations].filter((operation) => {
      const [method = "", path = ""] = operation.split(" ");
      const above = path.startsWith("/api/") ? "" : "/ifm";
      const url = `https://masking.example.com${above}${path.replace(/\{\w+\}/g, ID)}`;
      return operationOfRequest(method, url, "/") !== operation;
    });
    expect(lost).toEqual([]);
  });
});

it("the time of an answer is that from the request to the headers, and a request without one has none", async () => {
  let now = 1000;
  const told: unknown[] = [];
  const fetch = timedFetch(
    async (url) => {
      now += 12.345;
      if (url.endsWith("/lost/")) throw new TypeError("fetch failed");
      return new Response();
    },
    (...answer) => told.push(answer),
    () => now,
  );
  await fetch("https://masking.example.com/api/runs/", { method: "GET" });
  await expect(fetch("https://masking.example.com/lost/", {})).rejects.toThrow("fetch failed");
  expect(told).toEqual([["GET", "https://masking.example.com/api/runs/", expect.closeTo(12.345)]]);
});

it("times are kept by operation, to a tenth of a millisecond", () => {
  const times = new AnswerTimes("https://masking.example.com/data");
  times.note("GET", "https://masking.example.com/data/api/runs/1/", 12.345);
  times.note("GET", "https://masking.example.com/data/api/runs/2/", 3);
  times.note("GET", "https://masking.example.com/data/nothing/", 1);
  expect([...times.byOperation]).toEqual([["GET /api/runs/{id}/", [12.3, 3]]]);
});

it("a report tells the time of each answer that the server gave, logins included", async () => {
  const { report, sandbox } = await look();
  const asked = (method: string, path: string) =>
    sandbox.requests.filter((request) => request.method === method && request.path === path).length;
  expect(rowOf(report, "POST /api/auth/token/login/").answerMs).toHaveLength(
    asked("POST", "/api/auth/token/login/"),
  );
  expect(rowOf(report, "GET /api/v2/rulesets/").answerMs).toHaveLength(asked("GET", "/api/v2/rulesets/"));
  expect(asked("GET", "/api/v2/rulesets/")).toBeGreaterThan(0);
  expect(rowOf(report, "POST /api/connections/").answerMs).toEqual([]);
});
