import { fieldError, plainError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { ConnectionKind, StoredConnection } from "../../store/records/data-sources.js";
import type { SandboxRelease } from "../../store/releases.js";
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
 * `document` is the request without what servers of the release ignore, such as a stage;
 * `stored` is what it would become (with secrets that were kept).
 */
function checkConnectionRules(document: JsonObject, stored: StoredConnection): void {
  if (document.db_type === "snowflake") checkSnowflakeStage(document, stored);
  if (document.db_type === "cassandra") checkLogin(document, stored);
}

/** Whether a password without a user is refused, too, is not evidenced; nor is the form of this refusal. */
function checkLogin({ user, dbpassword }: JsonObject, { secretTwins }: StoredConnection): void {
  if (isSet(user) && !isSet(dbpassword) && !isSet(secretTwins.password_encrypted)) {
    throw fieldError({ dbpassword: ["A user needs a password."] });
  }
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

/** The kind that a document says it is of; throws the reply that refuses a kind which the release has not. */
export function requireKind(document: JsonObject, release: SandboxRelease): ConnectionKind {
  const kind = connectionKind(document, release);
  if (kind !== undefined) return kind;
  const { mask_type: maskType, db_type: dbType, type } = document;
  const [member, value] = maskType === "file" ? ["type", type] : ["db_type", dbType];
  throw fieldError({ [String(member)]: [`${JSON.stringify(value ?? "")} is not a valid choice.`] });
}

/** Turns a checked document into a connection, or throws the reply that refuses it. */
export function acceptConnection(
  id: string,
  document: JsonObject,
  release: SandboxRelease,
  previous?: StoredConnection,
): StoredConnection {
  const kind = requireKind(document, release);
  const stored = storedConnection(id, kind, document, previous);
  checkConnectionRules(document, stored);
  return stored;
}
