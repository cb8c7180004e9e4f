import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  createDataMasqueClient,
  DataMasqueConfigError,
  DataMasqueError,
  isDataMasqueApiError,
  unwrap,
} from "datamasque-client";
import { ContractError } from "datamasque-client/contract";
import { createInFlightMaskingClient, MaskBatchError } from "datamasque-client/in-flight-masking";
import { nodeFetch } from "datamasque-client/node";
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
for (const [entry, target] of Object.entries(manifest.exports)) {
  // Files, and what is types alone.
  if (/\.(json|yaml)$/.test(entry) || target.default === undefined) continue;
  const exported = await import(manifest.name + entry.slice(1));
  const functions = Object.entries(exported).filter(([, value]) => typeof value === "function");
  assert.ok(functions.length > 0, `${entry} exports no function`);
  for (const [name, value] of functions)
    assert.equal(value.name, name, "what a stack and an inspection show");
}

// What the entries share exists once, whichever of them throws it.
assert.throws(() => nodeFetch({ verifySsl: "no" }), DataMasqueConfigError);
assert.throws(() => createInFlightMaskingClient({ adminBaseUrl: "" }), DataMasqueConfigError);
assert.ok(ContractError.prototype instanceof DataMasqueError);
assert.ok(MaskBatchError.prototype instanceof DataMasqueError);

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
