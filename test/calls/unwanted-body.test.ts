import { createDataMasqueClient, unwrap } from "datamasque-client";
import { expect, it } from "vitest";
import { recordParsedBody, takeParsedBody } from "../../src/calls/call-record.js";

it("a body that nobody wants is read to its end, so that its connection can serve the next call", async () => {
  const seen: string[] = [];
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.push("read");
        if (seen.length < 4) controller.enqueue(new Uint8Array(64 * 1024));
        else controller.close();
      },
      cancel: () => void seen.push("cancelled"),
    },
    { highWaterMark: 0 },
  );
  const dm = createDataMasqueClient({
    baseUrl: "http://datamasque.test",
    token: "tok",
    fetch: async () => new Response(body),
  });
  const call = dm.DELETE("/api/connections/{id}/", { params: { path: { id: "x" } } });
  expect(await unwrap(call)).toBeUndefined();
  expect(seen).toEqual(["read", "read", "read", "read"]);
});

it("what a body was parsed to is handed over once, so that nothing keeps a long list alive", () => {
  const response = new Response();
  const body = ["long"];
  recordParsedBody(response, body);
  expect([takeParsedBody(response), takeParsedBody(response)]).toEqual([body, undefined]);
});
