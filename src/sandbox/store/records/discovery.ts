import type { JsonObject } from "../../http/json-values.js";

/** What flags a column by its name. */
export interface KeywordSettings {
  readonly builtIn: boolean;
  readonly custom: readonly string[];
  readonly ignored: readonly string[];
}

/** A rule that is matched against values. */
export interface InDataRule {
  readonly pattern: RegExp;
  readonly name: string | null;
}

/** What is looked for in the data itself. */
export interface InDataSettings {
  readonly sampleSize: number;
  readonly custom: readonly InDataRule[];
  readonly nonSensitive: readonly InDataRule[];
  readonly ignored: readonly InDataRule[];
  /** `undefined`: no previews. */
  readonly preview: PreviewSettings | undefined;
}

/** How much a preview discloses. */
export interface PreviewSettings {
  readonly minGroupSize: number;
  readonly stringLevel: "lengths" | "patterns" | "first_chars";
  readonly numericHistograms: boolean;
  readonly temporalHistograms: boolean;
}

/** Which files a file discovery looks at, and how. */
export interface FileSettings {
  readonly include: readonly FileFilter[];
  readonly skip: readonly FileFilter[];
  readonly recurse: boolean;
  readonly encoding: string;
}

/** A filter on paths or bare file names. */
export interface FileFilter {
  readonly fits: (text: string) => boolean;
  readonly matchAgainst: "path" | "filename";
}

/** Where the settings of a discovery run came from, as of its start. */
export type ConfigOrigin =
  | { readonly kind: "saved"; readonly id: string; readonly name: string; readonly yaml: string }
  | { readonly kind: "defaults"; readonly yaml: string }
  | { readonly kind: "request"; readonly options: JsonObject };

interface DiscoverySettings {
  readonly keywords: KeywordSettings;
  /** `undefined`: only names are looked at. */
  readonly inData: InDataSettings | undefined;
  readonly origin: ConfigOrigin;
}

/** What a discovery run of a database was asked for. */
export interface SchemaDiscovery extends DiscoverySettings {
  readonly kind: "schema";
  readonly schemas: readonly string[];
}

/** What a discovery run of files was asked for. */
export interface FileDiscovery extends DiscoverySettings {
  readonly kind: "file";
  readonly files: FileSettings;
}

/** What makes a run a discovery run. */
export type StoredDiscovery = SchemaDiscovery | FileDiscovery;
