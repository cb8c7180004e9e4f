import { describe, expect, it } from "vitest";
import { look, type Tamper } from "./looked-at-sandbox.js";

const PAGE =
  "<!doctype html><html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>";

const FORMS: [string, (status: number) => Response][] = [
  ["an HTML page", (status) => new Response(PAGE, { status, headers: { "Content-Type": "text/html" } })],
  ["text", (status) => new Response("no", { status, headers: { "Content-Type": "text/plain" } })],
  ["a number", (status) => Response.json(42, { status })],
  ["a list", (status) => Response.json(["no"], { status })],
  ["broken JSON", (status) => new Response("{", { status, headers: { "Content-Type": "application/json" } })],
];

describe.each(FORMS)("a refusal is never a broken contract, be it %s", (_what, make) => {
  it("where nothing is documented of its body but that it is one", async () => {
    const tamper: Tamper = async (_, response) => (response.status === 404 ? make(404) : response);
    const { report } = await look({ tamper });
    expect(report.drift.filter(({ addition }) => !addition)).toEqual([]);
    expect(report.operations.filter(({ result }) => result === "broken")).toEqual([]);
  });

  it("whatever its status is", async () => {
    const tamper: Tamper = async ({ path }, response) =>
      response.status < 400 || path.startsWith("/api/auth/") ? response : make(response.status);
    const { report } = await look({ tamper });
    expect(report.drift.filter(({ addition }) => !addition)).toEqual([]);
  });
});

it("the status of a refusal counts", async () => {
  const tamper: Tamper = async (_, response) =>
    response.status === 404 ? Response.json({}, { status: 400 }) : response;
  const { report } = await look({ tamper });
  expect(report.summary.broken).toBeGreaterThan(0);
});
