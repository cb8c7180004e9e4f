import { expect, it } from "vitest";
import { runBundledChild } from "./run-child.js";
import { sparseFile } from "./sparse-file.js";
import { startUploadServer } from "./upload-server.js";

const MEGABYTE = 1024 * 1024;

it("a 200 MB upload and its replay after a 401 are the same bytes and never in memory as a whole", async () => {
  const server = await startUploadServer(async (request, response, received) => {
    await received();
    const expired = request.headers.authorization === "Token k1";
    response.writeHead(expired ? 401 : 201, { "Content-Type": "application/json" }).end("{}");
  });
  const path = await sparseFile(200 * MEGABYTE);
  const result = await runBundledChild("./upload-memory.child.ts", [server.url, path]);

  const [first, second] = server.uploads;
  expect(server.logins).toBe(2);
  expect(server.uploads).toHaveLength(2);
  expect(first?.authorization).toBe("Token k1");
  expect(first?.bytes).toBeGreaterThan(200 * MEGABYTE);
  expect(first?.contentLength).toBe(String(first?.bytes));
  expect(second).toEqual({ ...first, authorization: "Token k2" });
  expect(result).toMatchObject({ status: 201 });
  expect(result).toHaveProperty(
    "peakMegabytes",
    expect.toSatisfy((peak: number) => peak > 0 && peak < 150),
  );
});
