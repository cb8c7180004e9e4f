import { type Language, languageOf, type MoreYamlNames } from "./language/language.js";
import type { YamlRelease } from "./language/releases.js";

/** Something wrong with a document, and where. */
export interface YamlFault {
  /** One line of text. */
  readonly message: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 units as editors do. */
  readonly column: number;
}

/** What came of a validation. */
export interface YamlValidation {
  /** Whether there are no faults. The server has the last word: it knows more than this package does. */
  readonly valid: boolean;
  /** What a server refuses, in the order of the text; the first hundred. */
  readonly faults: readonly YamlFault[];
  /** What the documentation wants otherwise, but a server is not known to refuse; the first hundred. */
  readonly warnings: readonly YamlFault[];
}

/** A library that a document imports, and where it says so. */
export interface LibraryImport {
  /** `namespace/name`, or the bare name in the default namespace. */
  readonly reference: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
}

/** A `$ref` into a library, and where it stands. */
export interface LibraryReference {
  /** `namespace/name`, or the bare name in the default namespace; empty where a library means itself. */
  readonly library: string;
  /** `section/key`. */
  readonly entry: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
}

/** What every validation can be told. */
export interface YamlValidationOptions {
  /**
   * The release of the server that the document is for.
   * @default the newest release that the package knows, "3.26.19"
   */
  readonly release?: YamlRelease | undefined;
  /**
   * Names that the server knows beside those of the release.
   * @default none
   */
  readonly moreNames?: MoreYamlNames | undefined;
  /**
   * A longer text is not read, and is a fault. Reading takes a second or two for every million.
   * @default 2097152
   */
  readonly maxCharacters?: number | undefined;
}

/** The options with every default filled in. */
export interface YamlSettings {
  readonly language: Language;
  readonly maxCharacters: number;
}

const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Fills in the defaults. */
export function settingsOf({ release, moreNames, maxCharacters }: YamlValidationOptions): YamlSettings {
  return { language: languageOf(release, moreNames), maxCharacters: maxCharacters ?? MAX_CHARACTERS };
}
