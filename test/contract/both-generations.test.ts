import { createDataMasqueClient, unwrap } from "datamasque-client";
import { checkResponses, type Drift } from "datamasque-client/contract";
import { expect, it, onTestFinished } from "vitest";
import { readFixtures } from "../fixtures/read-fixtures.js";
import { json, startRecordingServer } from "../support/recording-server.js";

const fixtures = new Map(readFixtures().map(({ name, value }) => [name, value]));
const named = (file: string, names: readonly string[]): unknown[] =>
  names.map((name) => fixtures.get(`${file}#${name}`) ?? fail(`${file} has no ${name}`));

function fail(message: string): never {
  throw new Error(message);
}

/** What a server of each generation answers, by operation. */
const generations = {
  "3.26.16": {
    "/api/connections/": named("connections.json", [
      "GenericSqlConnection/postgres",
      "SnowflakeConnection/s3-stage",
      "SnowflakeConnection/azure-stage-with-key-pair",
      "SnowflakeConnection/spcs-stage",
      "MongoDbConnection/replica-set-with-tls",
      "S3Connection/bucket-source",
    ]),
    "/api/v2/rulesets/": named("rulesets.json", ["Ruleset/invalid-from-git"]),
  },
  "3.26.19": {
    "/api/connections/": named("connections.json", [
      "GenericSqlConnection/not-frozen",
      "GenericSqlConnection/locked-by-the-licence",
      "SnowflakeConnection/without-stage",
      "SnowflakeConnection/without-stage-inside-snowflake",
      "CosmosDbConnection/at-its-defaults",
      "CassandraConnection/with-login",
      "CassandraConnection/without-login",
      "SapAseConnection/with-tls",
      "SapAseConnection/at-its-defaults",
      "SalesforceConnection/key-with-passphrase",
      "GcsConnection/bucket-source",
    ]),
    "/api/v2/rulesets/": named("rulesets.json", [
      "Ruleset/beyond-the-licence",
      "Ruleset/licence-not-known-yet",
    ]),
  },
};

it.each(Object.entries(generations))(
  "a server of release %s answers as the types say",
  async (_, answers) => {
    const server = await startRecordingServer((request, response) =>
      json(response, 200, Object.entries(answers).find(([path]) => path === request.path)?.[1]),
    );
    onTestFinished(async () => {
      await server.close();
      expect(server.faults).toEqual([]);
    });
    const drifts: Drift[] = [];
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
    dm.use(checkResponses({ mode: "strict", onDrift: (drift) => drifts.push(drift) }));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual(answers["/api/connections/"]);
    expect(await unwrap(dm.GET("/api/v2/rulesets/"))).toEqual(answers["/api/v2/rulesets/"]);
    expect(drifts).toEqual([]);
  },
);
