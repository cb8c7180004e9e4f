import { discover, preparedDiscovery, SCHEMA_START } from "./prepared-discovery.js";

export const PATH = "/api/async-generate-ruleset/";
/** A report, edited. */
export const CSV = [
  "Selected,Table schema,Table name,Column name",
  "True,public,customer,email",
  "False,public,customer,phone",
  "yes,public,orders,card_number",
  "",
].join("\r\n");

/** A database with a discovery report, and the paths to generate from it. */
export async function withReport() {
  const open = await preparedDiscovery();
  const run = await discover(open, SCHEMA_START, { connection: open.database });
  const task = `${PATH}${open.database}/`;
  return {
    ...open,
    task,
    fromCsv: `${task}from-csv/`,
    withConfig: `${PATH}v2/${open.database}/from-csv/`,
    report: `/api/runs/${run}/db-discovery-results/report/`,
  };
}

/** The form that uploads a report. */
export function form(content: BlobPart, fields: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  data.set("csv_or_zip_file", new File([content], "ruleset.csv", { type: "text/csv" }));
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
