import type { JsonObject, JsonValue } from "../../../src/document/json.js";
import { hasPlainSource, regularExpression } from "./regular-expression.js";
import { call, literal, withChecks } from "./source-text.js";
import type { ValidatorScope } from "./written-validator.js";

/** The validators of `json-schema-checks.ts` by the format that each is for. */
const OWN_FORMATS: Readonly<Record<string, string>> = {
  "date-time": "rfc3339DateTime",
  time: "rfc3339Time",
  email: "rfc5321Mailbox",
  uri: "rfc3986Uri",
  ipv6: "rfc4291Address",
};

/** Formats that zod judges as JSON Schema does. */
const ZOD_FORMATS: Readonly<Record<string, string>> = {
  date: "z.iso.date",
  ipv4: "z.ipv4",
  // Any hexadecimal UUID: zod's own `uuid` also wants the version bits of RFC 9562.
  uuid: "z.guid",
};

/** The source of the validator of a text, or of a file where the schema says that it is binary. */
export function textValidator(schema: JsonObject, scope: ValidatorScope): string {
  const { format, minLength, maxLength, pattern } = schema;
  if (format === "binary") return call("z.instanceof", "Blob");
  return withChecks(ofFormat(String(format), scope), [
    lengthCheck("minCharacters", minLength, scope),
    lengthCheck("maxCharacters", maxLength, scope),
    patternCheck(pattern),
  ]);
}

/** A format that is not known here limits nothing. */
function ofFormat(format: string, scope: ValidatorScope): string {
  const own = Object.hasOwn(OWN_FORMATS, format) ? OWN_FORMATS[format] : undefined;
  if (own !== undefined) return scope.declared(own);
  return call((Object.hasOwn(ZOD_FORMATS, format) ? ZOD_FORMATS[format] : undefined) ?? "z.string");
}

function lengthCheck(name: string, length: JsonValue | undefined, scope: ValidatorScope): string | undefined {
  return typeof length === "number" ? call(scope.declared(name), String(length)) : undefined;
}

function patternCheck(pattern: JsonValue | undefined): string | undefined {
  if (typeof pattern !== "string" || pattern === "") return undefined;
  const expression = regularExpression(pattern);
  if (expression === undefined) return undefined;
  const { source, flags } = expression;
  const made = hasPlainSource(expression)
    ? `/${source}/${flags}`
    : call("new RegExp", literal(source), ...(flags === "" ? [] : [literal(flags)]));
  return call("z.regex", made);
}
