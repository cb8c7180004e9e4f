/** A ruleset as the sandbox keeps it. */
export interface StoredRuleset {
  readonly id: string;
  readonly name: string;
  readonly maskType: string;
  configYaml: string;
  /** Findings of the last validation; empty when the YAML is fine. */
  validationErrors: readonly RulesetValidationError[];
  /** Before this moment the validation is still going on. */
  validatedAt: number;
}

/** One finding, as the API shows it. */
export interface RulesetValidationError {
  readonly message: string;
  readonly validation_error_type: "ruleset";
  readonly line_number: number;
  readonly column_number: number;
}
