import { fieldError, plainError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import { storedConnection } from "./document.js";
import { connectionKind } from "./kinds.js";

interface StageRule {
  readonly label: string;
  readonly needed: Readonly<Record<string, string>>;
  readonly foreign: readonly string[];
}

const S3_MEMBERS = ["s3_bucket_name", "iam_role_arn"];
const AZURE_MEMBERS = ["snowflake_azure_container_name", "snowflake_azure_connection_string"];

const STAGE_RULES: Readonly<Record<string, StageRule>> = {
  aws_s3: {
    label: "S3",
    needed: { s3_bucket_name: "S3 bucket name" },
    foreign: AZURE_MEMBERS,
  },
  azure_blob_storage: {
    label: "Azure",
    needed: {
      snowflake_azure_container_name: "Container name",
      snowflake_azure_connection_string: "Connection string",
    },
    foreign: S3_MEMBERS,
  },
  local: { label: "local", needed: {}, foreign: [...S3_MEMBERS, ...AZURE_MEMBERS] },
  spcs: { label: "SPCS", needed: {}, foreign: [...S3_MEMBERS, ...AZURE_MEMBERS] },
};

/**
 * Refuses what a real server refuses beyond the types of the members.
 * `document` is the request, `stored` what it would become (with secrets that were kept).
 */
export function checkConnectionRules(document: JsonObject, stored: StoredConnection): void {
  if (document.db_type === "snowflake") checkSnowflakeStage(document, stored);
}

function checkSnowflakeStage(document: JsonObject, stored: StoredConnection): void {
  const stage = document.snowflake_stage_location;
  const rule = typeof stage === "string" ? STAGE_RULES[stage] : undefined;
  if (rule === undefined) return;
  const present = (name: string) => isSet(document[name]) || isSet(stored.secretTwins[`${name}_encrypted`]);
  for (const [name, label] of Object.entries(rule.needed)) {
    if (!present(name)) throw plainError(`${label} is needed for ${rule.label} staging`);
  }
  for (const name of rule.foreign) {
    if (isSet(document[name])) throw plainError(`${name} does not go with ${rule.label} staging`);
  }
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** Turns a checked document into a connection, or throws the reply that refuses it. */
export function acceptConnection(
  id: string,
  document: JsonObject,
  previous?: StoredConnection,
): StoredConnection {
  const kind = connectionKind(document);
  if (kind === undefined) throw fieldError({ non_field_errors: ["This kind of connection is not known."] });
  const stored = storedConnection(id, kind, document, previous);
  checkConnectionRules(document, stored);
  return stored;
}
