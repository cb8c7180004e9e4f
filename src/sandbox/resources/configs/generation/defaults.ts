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
