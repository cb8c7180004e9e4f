import type { Schemas, SettledCall } from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered, refused } from "../answers.js";
import { type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { cassandraWithoutPassword, NEWER_CONNECTIONS } from "../samples/newer-connections.js";
import { SAMPLE_PASSWORD, snowflakeWithoutBucket } from "../samples/sample-documents.js";

const CREATE = "POST /api/connections/";

/** What differs between servers of several releases: each keeps the contract in its own way. */
export const newerKinds: readonly Behaviour[] = [
  ...Object.entries(NEWER_CONNECTIONS).map(([kind, sample]) =>
    writes(CREATE, `creates a connection of the kind ${kind} and hides its secret`, async (context) => {
      const call = await create(context, sample(context.newName()));
      skipUnknownKind(call, kind);
      const created = await answered(Promise.resolve(call), 201);
      const shown = "db_type" in created ? created.db_type : created.type;
      ensure(shown === kind, `the connection is shown as one of the kind ${shown}`);
      ensure(!JSON.stringify(created).includes(SAMPLE_PASSWORD), "a secret is shown in clear");
    }),
  ),
  refuses(CREATE, "answers 400 to Cassandra with a user and no password", async (context) => {
    const call = await create(context, cassandraWithoutPassword(context.newName()));
    await refused(Promise.resolve(call), 400);
  }),
  refuses(
    CREATE,
    "answers 400 to a Snowflake stage without its bucket, unless it has no stages",
    async (context) => {
      const call = await create(context, snowflakeWithoutBucket(context.newName()));
      const hasNoStages = call.data !== undefined && !("snowflake_stage_location" in call.data);
      if (!hasNoStages) await refused(Promise.resolve(call), 400);
    },
  ),
  reads("GET /api/connections/", "tells of all connections what is frozen, or of none", async ({ dm }) => {
    const all = await answered(dm.GET("/api/connections/"), 200);
    const telling = all.filter(
      ({ target_frozen: target, frozen_target_fields: fields, deletion_frozen: deletion }) =>
        target !== undefined && fields !== undefined && deletion !== undefined,
    );
    ensure([0, all.length].includes(telling.length), "some connections tell what is frozen, and some do not");
  }),
];

async function create({ dm, afterwards }: ContractContext, body: Schemas["ConnectionWrite"]) {
  const call = await dm.POST("/api/connections/", { body });
  const { data } = call;
  if (data !== undefined) {
    afterwards(`connection ${body.name}`, () =>
      dm.DELETE("/api/connections/{id}/", { params: { path: { id: data.id } } }),
    );
  }
  return call;
}

/** A server of before the release that brought a kind names the member that tells it; a preview may be off. */
function skipUnknownKind({ response, error }: SettledCall, kind: string): void {
  if (response.status !== 400) return;
  const named = typeof error === "object" && error !== null ? Object.keys(error) : [];
  if (named.includes("db_type") || named.includes("type")) skip(`this server has no kind ${kind}`);
  if (kind === "salesforce") skip("this server refuses Salesforce, perhaps because previews are off");
}
