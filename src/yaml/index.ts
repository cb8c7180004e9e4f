export type { MoreYamlNames } from "./language/language.js";
export { KNOWN_RELEASES, type YamlRelease } from "./language/releases.js";
export type { MaskType } from "./language/task-types.js";
export {
  type ConfigValidation,
  validateDiscoveryConfig,
  validateDiscoveryConfigLibrary,
  validateGenerationConfig,
} from "./validate-configs.js";
export { validateInFlightRuleset } from "./validate-in-flight-ruleset.js";
export {
  type RulesetValidation,
  type RulesetValidationOptions,
  validateRuleset,
} from "./validate-ruleset.js";
export { type RulesetLibraryValidation, validateRulesetLibrary } from "./validate-ruleset-library.js";
export type {
  LibraryImport,
  LibraryReference,
  YamlFault,
  YamlValidation,
  YamlValidationOptions,
} from "./validation.js";
