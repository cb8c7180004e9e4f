import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createDataMasqueClient, isDataMasqueApiError, unwrap } from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { validateRuleset } from "datamasque-client/yaml";

const require = createRequire(import.meta.url);
const manifest = require("datamasque-client/package.json");
for (const document of [
  "datamasque.openapi.yaml",
  "in-flight-masking.openapi.yaml",
  "sandbox-control.openapi.yaml",
  "overlays/snowflake-stage-spcs.yaml",
]) {
  const text = readFileSync(require.resolve(`datamasque-client/openapi/${document}`), "utf8");
  assert.match(text, /^(openapi|overlay): /m, document);
}
for (const entry of Object.keys(manifest.exports)) {
  if (/\.(json|yaml)$/.test(entry)) continue;
  const exported = await import(manifest.name + entry.slice(1));
  assert.ok(
    Object.values(exported).some((value) => typeof value === "function"),
    `${entry} exports no function`,
  );
}

const { faults } = validateRuleset('version: "1.0"\ntasks: [{type: nope}]\n', { maskType: "database" });
assert.deepEqual(faults, [{ message: 'Task type "nope" is not known', line: 2, column: 10 }]);

const credentials = { username: "packaged", password: "packaged-password" };
const sandbox = createSandbox({ ...credentials, seed: "demo" });

async function useClient(options) {
  const client = createDataMasqueClient({ ...credentials, ...options });
  const connections = await unwrap(client.GET("/api/connections/"));
  assert.ok(connections.length > 0, "the demo seed has connections");
  const path = { id: "00000000-0000-4000-8000-000000000000" };
  await assert.rejects(
    unwrap(client.GET("/api/connections/{id}/", { params: { path } })),
    (error) => isDataMasqueApiError(error) && error.status === 404,
  );
}

await useClient({ baseUrl: "http://sandbox.test", fetch: sandbox.fetch });
const server = await sandbox.listen();
try {
  await useClient({ baseUrl: server.url });
} finally {
  await server.close();
}
