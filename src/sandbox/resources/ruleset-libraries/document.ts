import { type JsonObject, wireTime } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { StoredRulesetLibrary } from "../../store/records/yaml-documents.js";
import type { LicenceWarnings } from "../rulesets/document.js";
import { libraryValidity } from "./rules.js";

/** A library as a list shows it, in the answer to `request` if there is one: without its YAML. */
export function libraryRow(
  library: StoredRulesetLibrary,
  now: number,
  licence: LicenceWarnings,
  request: SandboxRequestInfo | undefined,
): JsonObject {
  const validity = libraryValidity(library, now);
  return {
    id: library.id,
    name: library.name,
    namespace: library.namespace,
    is_valid: validity,
    validation_errors: validity === "invalid" ? library.findings : [],
    ...licence.licenceWarnings(validity, request),
    git_branch: null,
    git_commit_sha: null,
    git_repo_url: null,
    git_synced_at: null,
    created: wireTime(library.createdAt),
    modified: wireTime(library.modifiedAt),
  };
}
