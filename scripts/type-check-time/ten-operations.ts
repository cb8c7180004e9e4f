import { createDataMasqueClient, type Schemas, unwrap } from "datamasque-client";

const dm = createDataMasqueClient({ baseUrl: "https://masking.example.com", token: "0123456789abcdef" });

export async function maskNightly(seed: File): Promise<string> {
  const connections = await unwrap(dm.GET("/api/connections/"));
  const source = connections.find(({ mask_type }) => mask_type === "database");
  if (source === undefined) throw new Error("there is no database connection");
  const connection = await unwrap(dm.GET("/api/connections/{id}/", { params: { path: { id: source.id } } }));

  await unwrap(dm.POST("/api/seeds/", { body: { name: "names", seed_file: seed } }));
  const ruleset = await unwrap(
    dm.POST("/api/rulesets/", { body: { name: connection.name, config_yaml: "tasks: []" } }),
  );
  const body = { connection: source.id, ruleset: ruleset.id, options: { dry_run: true } };
  const { id } = await unwrap(dm.POST("/api/runs/", { body }));

  const run = { params: { path: { id } } };
  const { status } = await unwrap(dm.GET("/api/runs/{id}/", run));
  const log = await unwrap(dm.GET("/api/runs/{id}/log/", run));
  const report = await unwrap(dm.GET("/api/runs/{id}/run-report/", run));
  const { results } = await unwrap(
    dm.GET("/api/schema-discovery/v2/{run_id}/", { params: { path: { run_id: id } } }),
  );
  await unwrap(dm.DELETE("/api/rulesets/{id}/", { params: { path: { id: ruleset.id } } }));

  const previews = results.map(({ data }) => describePreview(data.safe_data_preview));
  // @ts-expect-error shows that the types are there: without them everything would compile
  return [status, report.toUpperCase(), typeof log, ...previews, ruleset.no_such_member].join();
}

function describePreview(preview: Schemas["SafeDataPreview"] | null | undefined): string {
  if (preview?.kind === "numeric") return `median ${preview.statistics_kind.summaries.q2}`;
  return preview?.kind ?? "none";
}
