import { createDataMasqueClient, type DataMasqueEvent, unwrap } from "datamasque-client";
import { expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";

it("a call whose body holds more secrets than a function takes arguments is sent, and told without them", async () => {
  const server = await serve((_request, response) => json(response, 200, {}));
  const events: DataMasqueEvent[] = [];
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    token: "tok-1234567",
    onEvent: (event) => events.push(event),
  });
  // Short ones, each of which is soon looked through.
  const token = Array.from({ length: 200_000 }, (_, index) => `${index % 100}`);
  await unwrap(dm.PATCH("/api/settings/", { body: { token } }));
  expect(events.map(({ type }) => type)).toEqual(["login", "request", "response"]);
});
