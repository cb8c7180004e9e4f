import { createDataMasqueClient, unwrap } from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { collectGarbage, measureSlice } from "../process/own-process.js";
import type { SandboxSlices } from "./sandbox-speed.js";

const [rounds = "", sliceMilliseconds = ""] = process.argv.slice(2);
const credentials = { username: "bench", password: "bench-password" };
const sandbox = createSandbox({ ...credentials, seed: "demo" });
const server = await sandbox.listen();
const inProcess = createDataMasqueClient({
  ...credentials,
  baseUrl: "http://sandbox.test",
  fetch: sandbox.fetch,
});
const overHttp = createDataMasqueClient({ ...credentials, baseUrl: server.url });

const [connection] = await unwrap(inProcess.GET("/api/connections/"));
if (connection === undefined) throw new Error("the demo seed has no connection");
const params = { path: { id: connection.id } };
const ways = [
  { way: "in process", call: () => unwrap(inProcess.GET("/api/connections/{id}/", { params })) },
  { way: "over HTTP", call: () => unwrap(overHttp.GET("/api/connections/{id}/", { params })) },
];

const slices: SandboxSlices = [];
for (let round = -1; round < Number(rounds); round += 1) {
  for (const { way, call } of ways) {
    collectGarbage();
    const { requests, seconds } = await measureSlice(call, 1, Number(sliceMilliseconds));
    if (round >= 0) slices.push({ way, requestsPerSecond: requests / seconds });
  }
}
process.send?.(slices);
await server.close();
