import { $, type Plugins } from "@hey-api/openapi-ts";

type StringContext = Parameters<Extract<Plugins.Zod.Resolvers["string"], (ctx: never) => unknown>>[0];

/** The validators of `json-schema-checks.ts` by the format that each is for. */
const OWN_FORMATS: Readonly<Record<string, string>> = {
  "date-time": "rfc3339DateTime",
  time: "rfc3339Time",
  email: "rfc5321Mailbox",
  uri: "rfc3986Uri",
  ipv6: "rfc4291Address",
};

/** Formats that zod judges as JSON Schema does. */
const ZOD_FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: ["iso", "date"],
  ipv4: ["ipv4"],
  // Any hexadecimal UUID: zod's own `uuid` also wants the version bits of RFC 9562.
  uuid: ["guid"],
};

/** The validator for a text of a format; a format that is not known here limits nothing. */
export function stringFormat({ schema, symbols }: StringContext) {
  const format = schema.format ?? "";
  const own = Object.hasOwn(OWN_FORMATS, format) ? OWN_FORMATS[format] : undefined;
  if (own !== undefined) return $(own);
  const path = Object.hasOwn(ZOD_FORMATS, format) ? ZOD_FORMATS[format] : undefined;
  return path
    ?.reduce<ReturnType<typeof $.expr | typeof $.attr>>((chain, name) => chain.attr(name), $(symbols.z))
    .call();
}

/** The check for a length, when there is one. */
export function lengthCheck(name: "minCharacters" | "maxCharacters", length: number | undefined) {
  return length === undefined ? undefined : $(name).call($.literal(length));
}
