import { createDataMasqueClient } from "../../../src/index.js";
import { downloadToFile, nodeFetch, uploadFileFromPath } from "../../../src/node/index.js";

// Uploads or downloads a file, and says how much memory that took above what the process had before.

interface Input {
  url: string;
  direction: "up" | "down";
  fetch: "global" | "node";
  small: string;
  path: string;
}

const SAMPLED_EVERY_MS = 10;
const { url, direction, fetch, small, path }: Input = JSON.parse(process.argv[2] ?? "");

/** A client that is logged in, so that its token can expire on the way. */
function newClient() {
  return createDataMasqueClient({
    baseUrl: url,
    username: "svc",
    password: "pass-of-a-test",
    fetch: fetch === "node" ? nodeFetch() : undefined,
  });
}

let told = { loaded: -1, total: -1 };
const onProgress = ({ loaded, total = -1 }: { loaded: number; total: number | undefined }): void => {
  told = { loaded, total };
};

async function transfer(file: string): Promise<void> {
  const dm = newClient();
  if (direction === "up") {
    await uploadFileFromPath(dm, "seed", file, undefined, { onProgress });
    return;
  }
  const params = { path: { id: file === small ? "small" : "large" } };
  const call = dm.GET("/api/files/oracle-wallets/{id}/download/", { params, parseAs: "stream" });
  await downloadToFile(call, file, { onProgress });
}

// Loads and compiles what a transfer needs, so that the measured one is about the file alone.
await transfer(small);
globalThis.gc?.();
const idle = process.memoryUsage.rss();
let peak = idle;
const sampling = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, SAMPLED_EVERY_MS);
await transfer(path);
clearInterval(sampling);
peak = Math.max(peak, process.memoryUsage.rss());
process.stdout.write(JSON.stringify({ ...told, growthMegabytes: (peak - idle) / 1024 / 1024 }));
