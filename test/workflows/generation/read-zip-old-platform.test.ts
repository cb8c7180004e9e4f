import { zipSync } from "fflate";
import { afterEach, expect, it, vi } from "vitest";
import { readZip } from "../../../src/workflows/generation/read-zip.js";

afterEach(() => vi.unstubAllGlobals());

it("says what a platform lacks that cannot unpack", async () => {
  // As in Node.js before 20.12, which knows other formats alone.
  vi.stubGlobal(
    "DecompressionStream",
    class {
      constructor(format: string) {
        throw new TypeError(`unknown format ${format}`);
      }
    },
  );
  const content = new Blob([zipSync({ "a.yml": new Uint8Array(100) })]);
  await expect(readZip(content, "GET /archive/")).rejects.toMatchObject({
    name: "DataMasqueConfigError",
    message: expect.stringContaining('DecompressionStream("deflate-raw")'),
  });
});
