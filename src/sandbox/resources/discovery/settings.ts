import { fieldError } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject, textMember } from "../../http/json-values.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type {
  FileFilter,
  FileSettings,
  InDataRule,
  InDataSettings,
  KeywordSettings,
  PreviewSettings,
} from "../../store/records/discovery.js";
import { connectionDocument } from "../connections/document.js";
import { fitsGlob } from "../files/fits-glob.js";

const DEFAULT_SAMPLE_SIZE = 100;

/**
 * What a run from a saved config or the defaults looks for.
 * The sandbox does not know the language of discovery configs: such a run finds everything that it can find,
 * and previews it with all that a preview can tell.
 */
export const CONFIG_DRIVEN = {
  keywords: { builtIn: true, custom: [], ignored: [] },
  inData: {
    sampleSize: DEFAULT_SAMPLE_SIZE,
    custom: [],
    nonSensitive: [],
    ignored: [],
    preview: {
      minGroupSize: 1,
      stringLevel: "first_chars",
      numericHistograms: true,
      temporalHistograms: true,
    },
  },
} as const satisfies { keywords: KeywordSettings; inData: InDataSettings };

/** The files that a run from a saved config or the defaults looks at. */
export const ALL_FILES: FileSettings = { include: [], skip: [], recurse: true, encoding: "utf-8" };

/** The keyword members of a request that has passed the check. */
export function keywordSettings(body: JsonObject): KeywordSettings {
  return {
    builtIn: body.disable_built_in_keywords !== true,
    custom: texts(body.custom_keywords),
    ignored: texts(body.ignored_keywords),
  };
}

/** `in_data_discovery` of a request that has passed the check; `undefined` when it is not switched on. */
export function inDataSettings(body: JsonObject): InDataSettings | undefined {
  const settings = body.in_data_discovery;
  if (!isJsonObject(settings) || settings.enabled !== true) return undefined;
  return {
    sampleSize: atLeastOne(settings.row_sample_size, DEFAULT_SAMPLE_SIZE),
    custom: rules(settings.custom_rules),
    nonSensitive: rules(settings.non_sensitive_rules),
    ignored: rules(settings.ignore_rules),
    preview: previewSettings(settings.safe_data_preview),
  };
}

/** The file members of a request that has passed the check. */
export function fileSettings(body: JsonObject): FileSettings {
  return {
    include: filters(body.include),
    skip: filters(body.skip),
    // What a server does when recurse is left out is not known.
    recurse: body.recurse !== false,
    encoding: textMember(body, "encoding") ?? "utf-8",
  };
}

function previewSettings(settings: unknown): PreviewSettings | undefined {
  if (!isJsonObject(settings) || settings.enabled !== true) return undefined;
  const level = settings.string_level;
  return {
    minGroupSize: atLeastOne(settings.min_group_size, 1),
    // The defaults are not known; these disclose least.
    stringLevel: level === "patterns" || level === "first_chars" ? level : "lengths",
    numericHistograms: settings.numeric_level === "histograms",
    temporalHistograms: settings.temporal_level === "histograms",
  };
}

function rules(value: unknown): InDataRule[] {
  return objects(value).map((rule) => ({
    pattern: regularExpression(textMember(rule, "pattern") ?? "", "in_data_discovery"),
    name: textMember(rule, "name") ?? null,
  }));
}

function filters(value: unknown): FileFilter[] {
  return objects(value).map((filter) => {
    const glob = textMember(filter, "glob");
    const matchAgainst = filter.match_against === "filename" ? "filename" : "path";
    if (glob !== undefined) return { fits: (text) => fitsGlob(text, glob), matchAgainst };
    const pattern = regularExpression(textMember(filter, "regex") ?? "", "regex");
    return { fits: (text) => pattern.test(text), matchAgainst };
  });
}

function regularExpression(source: string, field: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    throw fieldError({ [field]: [`"${source}" is not a valid regular expression.`] });
  }
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function atLeastOne(value: unknown, otherwise: number): number {
  return typeof value === "number" ? Math.max(1, value) : otherwise;
}

const DEFAULT_SCHEMAS: Readonly<Record<string, string>> = {
  postgres: "public",
  databricks_lakebase: "public",
  redshift: "public",
  mssql: "dbo",
  mssql_linked: "dbo",
  snowflake: "PUBLIC",
  databricks: "default",
};

/** The schemas that a request names, or the default one of the connection. */
export function schemasOf(source: StoredConnection, body: JsonObject): string[] {
  const { schemas } = body;
  const named = Array.isArray(schemas) ? schemas.filter((schema) => typeof schema === "string") : [];
  return named.length > 0 ? [...new Set(named)] : [defaultSchema(connectionDocument(source))];
}

/** Engines without schemas show the database in their place. */
function defaultSchema(document: JsonObject): string {
  const usual = DEFAULT_SCHEMAS[textMember(document, "db_type") ?? ""];
  const names = [textMember(document, "schema"), usual, textMember(document, "database")];
  return names.find((name) => name !== undefined && name !== "") ?? "default";
}
