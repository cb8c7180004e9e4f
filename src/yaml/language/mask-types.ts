import type { KnownIn } from "./releases.js";

/** What a server knows of a type of masks. */
export interface MaskTypeName extends KnownIn {
  readonly name: string;
  /**
   * Where masks stand inside: in a list `masks`, in the `masks` of each of its `transforms`,
   * or in the `masks` of each entry of its `masks`, which has a label.
   */
  readonly inside?: "masks" | "transforms" | "labelled masks";
}

/** The types of masks without masks inside. */
const PLAIN: readonly string[] = [
  "from_fixed",
  "from_column",
  "from_file",
  "from_choices",
  "from_format_string",
  "from_blob",
  "from_json_path",
  "secure_shuffle",
  "imitate",
  "imitate_unique",
  "imitate_uuid",
  "imitate_nz_ird",
  "from_random_text",
  "transform_case",
  "take_substring",
  "substitute",
  "credit_card",
  "social_security_number",
  "brazilian_cpf",
  "set_checksum",
  "from_random_number",
  "from_random_boolean",
  "numeric_bucket",
  "from_random_date",
  "from_random_datetime",
  "retain_age",
  "retain_year",
  "retain_date_component",
  "typecast",
  "do_nothing",
  "from_unique",
  "from_unique_imitate",
];

/** The types of masks. A new one is a line. */
export const MASK_TYPES: readonly MaskTypeName[] = [
  ...PLAIN.map((name) => ({ name })),
  { name: "chain", inside: "masks" },
  { name: "concat", inside: "masks" },
  { name: "replace_regex", inside: "masks" },
  { name: "replace_substring", inside: "masks" },
  { name: "json", inside: "transforms" },
  { name: "xml", inside: "transforms" },
  { name: "unstructured_text", inside: "labelled masks" },
];
