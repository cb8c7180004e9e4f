/**
 * Masks the files of a bucket each night: brings a seed file, two connections and a ruleset to the instance,
 * starts a run, waits for it, and saves its report. It can be run any number of times.
 * A run that did not do its work ends the job with code 1.
 *
 *   DATAMASQUE_URL=https://masking.example.com DATAMASQUE_USERNAME=nightly DATAMASQUE_PASSWORD=... \
 *     npx tsx examples/nightly-job.ts seeds/first_names.csv report.csv
 */
import { basename } from "node:path";
import {
  createDataMasqueClient,
  createOrUpdateConnection,
  findFile,
  RunFailedError,
  saveRuleset,
  startRun,
  waitForRun,
} from "datamasque-client";
import { downloadToFile, nodeClientOptionsFromEnv, uploadFileFromPath } from "datamasque-client/node";

const [seedPath = "", reportPath = ""] = process.argv.slice(2);
const dm = createDataMasqueClient(nodeClientOptionsFromEnv());

const seedName = basename(seedPath);
const seed = (await findFile(dm, "seed", seedName)) ?? (await uploadFileFromPath(dm, "seed", seedPath));
console.log(`seed ${seed.name}`);

const bucket = { version: "1.0", mask_type: "file", type: "s3_connection" } as const;
const source = await createOrUpdateConnection(dm, {
  ...bucket,
  name: "nightly-source",
  bucket: "raw-data",
  base_directory: "incoming",
  is_file_mask_source: true,
  is_file_mask_destination: false,
});
const destination = await createOrUpdateConnection(dm, {
  ...bucket,
  name: "nightly-destination",
  bucket: "masked-data",
  base_directory: "nightly",
  is_file_mask_source: false,
  is_file_mask_destination: true,
});

const ruleset = await saveRuleset(dm, {
  name: "nightly",
  mask_type: "file",
  config_yaml: `
version: "1.0"
tasks:
  - type: mask_tabular_file
    include:
      - glob: "*.csv"
    rules:
      - column: first_name
        masks:
          - type: from_file
            seed_file: ${JSON.stringify(seedName)}
            seed_column: first_name
`,
});
console.log(`ruleset ${ruleset.name}: ${ruleset.is_valid}`);

const started = await startRun(dm, {
  name: `nightly ${new Date().toISOString()}`,
  mask_type: "file",
  connection: source.id,
  destination_connection: destination.id,
  ruleset: ruleset.id,
});
try {
  const run = await waitForRun(dm, started.id, {
    timeoutMs: 6 * 60 * 60_000,
    onProgress: ({ status }) => console.log(status),
  });
  const params = { path: { id: run.id } };
  const report = dm.GET("/api/runs/{id}/run-report/", { params, parseAs: "stream" });
  const { path, bytes } = await downloadToFile(report, reportPath);
  console.log(`report of ${bytes} bytes in ${path}`);
} catch (error) {
  if (!(error instanceof RunFailedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
