import {
  type LibraryImport,
  type MaskType,
  validateDiscoveryConfig,
  validateDiscoveryConfigLibrary,
  validateGenerationConfig,
  validateInFlightRuleset,
  validateRuleset,
  validateRulesetLibrary,
  type YamlFault,
  type YamlValidation,
  type YamlValidationOptions,
} from "../yaml/index.js";
import { offsetOf, readYaml } from "../yaml/reading/read-yaml.js";
import type { YamlTree } from "../yaml/reading/yaml-tree.js";
import { settingsOf } from "../yaml/validation.js";
import { DOCUMENT_KINDS, type DocumentKind, kindOf, maskTypeOf } from "./document-kind.js";

/** How documents are to be checked. */
export interface CheckOptions extends YamlValidationOptions {
  /** What they are; each is looked at for that when it is not told. */
  readonly kind?: DocumentKind | undefined;
  /** What rulesets are for; by the tasks when it is not told. */
  readonly maskType?: MaskType | undefined;
  /** The YAML of ruleset libraries by what rulesets import them as. */
  readonly libraries: Readonly<Record<string, string>>;
}

/** What came of the check of one document. */
export interface CheckedText {
  readonly kind?: DocumentKind;
  /** Of a ruleset, when a task of it tells, or the caller did. */
  readonly maskType?: MaskType;
  readonly valid: boolean;
  readonly faults: readonly YamlFault[];
  readonly warnings: readonly YamlFault[];
  /** The libraries that it imports. */
  readonly imports: readonly LibraryImport[];
}

/** Checks a document as what it is, as far as that is told or can be seen. */
export function checkText(text: string, options: CheckOptions): CheckedText {
  const { kind: told, maskType: toldMaskType, libraries, ...validation } = options;
  const { tree, faults, complete } = readYaml(text, "The document", settingsOf(validation).maxCharacters);
  const kind = told ?? (complete ? kindOf(tree) : undefined);
  if (kind === undefined) {
    const top = tree.map(tree.root);
    const found = complete
      ? [{ offset: top === undefined ? 0 : offsetOf(top), message: untold(tree) }]
      : faults;
    const placed = found.map((fault) => ({ message: fault.message, ...tree.placeOf(fault.offset) }));
    return { valid: false, faults: placed, warnings: [], imports: [] };
  }
  if (kind !== "ruleset") return { kind, ...membersOf(CHECKS[kind](text, validation)) };
  const maskType = toldMaskType ?? maskTypeOf(tree);
  // Without a task that belongs in one kind of rulesets, both come to the same.
  const checked = validateRuleset(text, { ...validation, libraries, maskType: maskType ?? "database" });
  return { kind, ...(maskType === undefined ? {} : { maskType }), ...membersOf(checked) };
}

/** Why a document that can be read is of no kind. */
function untold(tree: YamlTree): string {
  if (tree.resolve(tree.root) === undefined) return "The document is empty";
  return tree.map(tree.root) === undefined ? "The document is not a YAML mapping" : UNTOLD;
}

const UNTOLD = `Whether this is a ruleset or something else cannot be told; say so with --kind ${DOCUMENT_KINDS.join("|")}`;

const CHECKS: Readonly<
  Record<
    Exclude<DocumentKind, "ruleset">,
    (text: string, options: YamlValidationOptions) => YamlValidation & Partial<Pick<CheckedText, "imports">>
  >
> = {
  library: validateRulesetLibrary,
  "discovery-config": validateDiscoveryConfig,
  "discovery-library": validateDiscoveryConfigLibrary,
  "generation-config": validateGenerationConfig,
  "in-flight-plan": validateInFlightRuleset,
};

function membersOf({
  valid,
  faults,
  warnings,
  imports = [],
}: YamlValidation & Partial<Pick<CheckedText, "imports">>): Omit<CheckedText, "kind" | "maskType"> {
  return { valid, faults, warnings, imports };
}
