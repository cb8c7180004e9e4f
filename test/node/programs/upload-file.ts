import { createDataMasqueClient, unwrap } from "../../../src/index.js";
import { fileFromPath, nodeFetch } from "../../../src/node/index.js";
import { peakMegabytes } from "../../support/peak-memory.js";

// Uploads a file, which a server refuses once, and says how much memory that took at most.

interface Input {
  url: string;
  path: string;
}

const { url, path }: Input = JSON.parse(process.argv[2] ?? "");
const dm = createDataMasqueClient({
  baseUrl: url,
  username: "svc",
  password: "pass-of-a-test",
  fetch: nodeFetch(),
});
const seed_file = await fileFromPath(path);
const stored = await unwrap(dm.POST("/api/seeds/", { body: { name: "large", seed_file } }));
process.stdout.write(
  JSON.stringify({
    name: seed_file.name,
    size: seed_file.size,
    id: stored.id,
    peakMegabytes: peakMegabytes(),
  }),
);
