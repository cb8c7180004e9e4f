import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { send, serve } from "./serve.js";

const REFUSED = { name: "DataMasqueTransportError", kind: "redirect" };

/** What a browser makes of a redirect that it must not follow: neither status nor headers nor body can be seen. */
function opaqueRedirect(): Response {
  const response = new Response(null);
  return Object.defineProperties(response, {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
    ok: { value: false },
  });
}

describe("a redirect that does not say where it leads", () => {
  it.each(["GET", "HEAD", "POST"] as const)("is refused for a %s, as browsers hide it", async (method) => {
    const sent: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: "https://masking.example.com",
      token: "tok",
      fetch: async (url) => {
        sent.push(url);
        return opaqueRedirect();
      },
    });
    const call = plainCall(dm[method])("/api/users/");
    await expect(call).rejects.toMatchObject({
      ...REFUSED,
      message: `${method} https://masking.example.com/api/users/ was answered with a redirect, which is not followed: it does not say where it leads`,
    });
    expect(sent).toEqual(["https://masking.example.com/api/users/"]);
  });

  it("is refused when its Location is empty, which as a URL would be the same page again", async () => {
    const server = await serve((_, response) => send(response, 302, "", { Location: "" }));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await expect(dm.GET("/api/users/")).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringMatching(/redirect, which is not followed: it does not say where it leads$/),
    });
    expect(server.calls()).toEqual(["GET /api/users/"]);
  });
});
