/** One finding in a YAML document, with its place counted from 1. */
export interface YamlFinding {
  readonly message: string;
  readonly line_number: number;
  readonly column_number: number;
}

/** One entry of the `imports` of a YAML document, and where it stands, counted from 1. */
export interface LibraryImport {
  /** As `libraryReference` writes it. */
  readonly reference: string;
  readonly line: number;
  readonly column: number;
}
