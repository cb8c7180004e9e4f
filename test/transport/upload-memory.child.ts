import { openAsBlob } from "node:fs";
import { createDataMasqueClient } from "datamasque-client";
import { plainCall } from "../../src/calls/plain-call.js";
import { peakMegabytes } from "../support/peak-memory.js";

// Uploads a file whose token expires on the way, and tells how much memory that took at most.

const [baseUrl = "", path = ""] = process.argv.slice(2);
const dm = createDataMasqueClient({ baseUrl, username: "admin", password: "pass-word-1" });
const body = new FormData();
body.append("name", "seed.bin");
body.append("file", await openAsBlob(path), "seed.bin");
const { response } = await plainCall(dm.POST)("/api/seeds/", { body });
process.stdout.write(JSON.stringify({ status: response.status, peakMegabytes: peakMegabytes() }));
process.exit(0);
