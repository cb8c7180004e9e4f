/** The built-in default RG config. Its form is that of a real server, the masks in it are the sandbox's own. */
export const DEFAULT_RG_CONFIG = `# Built-in ruleset generation config
labels:
  email:
    preset_mask: email
  phone_number:
    preset_mask: phone_number
  person_name:
    preset_mask: person_name
  date_of_birth:
    preset_mask: date_of_birth
  credit_card_number:
    preset_mask: credit_card
`;

const RULES = `labels:
  - name: email
    categories: [PII]
  - name: phone_number
    categories: [PII]
  - name: person_name
    categories: [PII]
  - name: date_of_birth
    categories: [PII, PHI]
  - name: credit_card_number
    categories: [PCI]
metadata_rules:
  - label: email
    pattern: e_?mail
  - label: phone_number
    pattern: phone|mobile
  - label: person_name
    pattern: (first|last|full)_?name
  - label: date_of_birth
    pattern: birth|dob
  - label: credit_card_number
    pattern: card_?number
idd_rules:
  - label: email
    pattern: "^[^@ ]+@[^@ ]+$"
  - label: credit_card_number
    pattern: "^[0-9]{16}$"
`;

/** The types of discovery configs. */
export type DiscoveryConfigType = "database" | "file";

/**
 * The built-in default configs.
 * Only the names of the sections are those of a real server; what is in them is the sandbox's own.
 */
export const DEFAULT_DISCOVERY_CONFIGS: Readonly<Record<DiscoveryConfigType, string>> = {
  database: `# Built-in discovery config for databases\n${RULES}`,
  file: `# Built-in discovery config for files\n${RULES}files: {}\n`,
};

/** Tells the name of a type from other text. */
export function isDiscoveryConfigType(text: string): text is DiscoveryConfigType {
  return text === "database" || text === "file";
}
