import { answered } from "../answers.js";
import { type Behaviour, reads } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";

/** Paths as programs send them whose base URL ends with a slash. */
export const slashesInARow: readonly Behaviour[] = [
  reads("GET /api/connections/", "answers //api/... as /api/...", async ({ dm }) => {
    const sent: string[] = [];
    const call = await dm.GET("/api/connections/", {
      middleware: [
        {
          onRequest: ({ request }) => {
            const url = new URL(request.url);
            url.pathname = url.pathname.replace("/api/", "//api/");
            sent.push(url.pathname);
            return new Request(url, request);
          },
        },
      ],
    });
    ensure(sent.length > 0 && sent.every((path) => path.includes("//api/")), "the path was not sent so");
    if (call.response.status === 404) skip("no proxy merges slashes in front of this server");
    ensure(Array.isArray(await answered(Promise.resolve(call), 200)), "the answer is not a bare array");
  }),
];
