import { InputError } from "./input-error.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonForMessage } from "./json.js";
import { escaped, NAME_MAPS, visitParts } from "./map-parts.js";
import { listed } from "./self-contained.js";

/** What a member can be. */
interface Form {
  readonly wanted: string;
  readonly fits: (value: JsonValue) => boolean;
}

const isSchema = (value: JsonValue): boolean => isJsonObject(value) || typeof value === "boolean";
const isText = (value: JsonValue): boolean => typeof value === "string";

const reference: Form = { wanted: 'a text such as "#/components/schemas/Name"', fits: isText };
const schema: Form = { wanted: "a schema, which is an object, true or false", fits: isSchema };
const object: Form = { wanted: "an object", fits: isJsonObject };
const list: Form = { wanted: "a list", fits: Array.isArray };
const listOrFlag: Form = {
  wanted: "a list of names, or of a parameter or a body true or false",
  fits: (value) => Array.isArray(value) || typeof value === "boolean",
};
const types: Form = {
  wanted: "a text, or a list of texts",
  fits: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
};
const listOrMap: Form = {
  wanted: "a list, or below components an object",
  fits: (value) => Array.isArray(value) || isJsonObject(value),
};

/** What the members of a part of a document have to be, so that whatever reads them finds its way. */
const FORMS: ReadonlyMap<string, Form> = new Map([
  ["$ref", reference],
  ...namesOf(schema, "schema items additionalProperties unevaluatedProperties unevaluatedItems"),
  ...namesOf(schema, "not if then else contains propertyNames contentSchema"),
  ...namesOf(list, "allOf anyOf oneOf prefixItems enum"),
  ...namesOf(object, "paths components requestBody discriminator"),
  ...[...NAME_MAPS].map((name): [string, Form] => [name, object]),
  ["required", listOrFlag],
  ["type", types],
  ["parameters", listOrMap],
]);

/** The maps and lists whose entries are schemas, and those whose entries are other objects. */
const HOLDERS: ReadonlyMap<string, Form> = new Map([
  ...namesOf(schema, "schemas properties patternProperties dependentSchemas $defs definitions"),
  ...namesOf(schema, "allOf anyOf oneOf prefixItems"),
  ...namesOf(object, "paths responses parameters requestBodies securitySchemes headers content encoding"),
  ...namesOf(object, "pathItems webhooks callbacks"),
]);

/** What holds names of the document's own in the place of keywords, though it is no map of parts. */
const OWN_NAMES = new RegExp(
  `(?<!/(?:${[...NAME_MAPS].map((name) => name.replace("$", "\\$")).join("|")}))` +
    "/(?:variables|scopes|dependentRequired|\\$vocabulary|security/\\d+)$",
);

const LINK = /\/links\/[^/]*$/;

function namesOf(form: Form, names: string): [string, Form][] {
  return names.split(" ").map((name) => [name, form]);
}

/** Something in a document that is not what it has to be there. */
export interface Malformed {
  readonly place: string;
  /** What is wrong, complete but for the place. */
  readonly problem: string;
}

/** Everything in a document that is of a kind of value which nothing can read at its place. */
export function malformedParts(document: JsonObject): Malformed[] {
  const found: Malformed[] = [];
  const check = (form: Form, value: JsonValue, place: string): void => {
    if (form.fits(value)) return;
    found.push({ place, problem: `must be ${form.wanted}, found ${jsonForMessage(value, 80)}.` });
  };
  visitParts(document, (part, kind, place) => {
    if (kind === "value" || OWN_NAMES.test(place)) return;
    const isLink = LINK.test(place);
    for (const [key, value] of Object.entries(part)) {
      // What a link calls parameters are values for them.
      if (isLink && key !== "$ref") continue;
      const here = `${place}/${key}`;
      const form = FORMS.get(key);
      if (form !== undefined) check(form, value, here);
      const entryForm = HOLDERS.get(key);
      if (entryForm === undefined || typeof value !== "object" || value === null) continue;
      for (const [name, entry] of Object.entries(value)) {
        if (!name.startsWith("x-")) check(entryForm, entry, `${here}/${escaped(name)}`);
      }
    }
  });
  const endless = endlessSchemas(document).map((place) => ({
    place,
    problem: "leads back to itself, by references alone or through allOf, so that nothing says what it is.",
  }));
  return [...found, ...endless];
}

const NAMED = "#/components/schemas/";

/** Places of the schemas that are the same as themselves, or hold only where they hold: nothing says what they are. */
function endlessSchemas(document: JsonObject): string[] {
  const { components } = document;
  const schemas = isJsonObject(components) && isJsonObject(components.schemas) ? components.schemas : {};
  const places = Object.entries(schemas).map(
    ([name, schema]) => [`${NAMED}${escaped(name)}`, schema] as const,
  );
  const follows = new Map(places.map(([place, schema]) => [place, namedIn(schema)]));
  return [...follows.keys()].filter((place) => leadsBack(place, follows));
}

/** The named schemas that have to hold wherever a schema does. */
function namedIn(schema: JsonValue | undefined): string[] {
  if (!isJsonObject(schema)) return [];
  const { $ref, allOf } = schema;
  const own = typeof $ref === "string" ? [$ref] : [];
  return [...own, ...(Array.isArray(allOf) ? allOf.flatMap(namedIn) : [])];
}

function leadsBack(start: string, follows: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set<string>();
  const open = [...(follows.get(start) ?? [])];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place === start) return true;
    if (reached.has(place)) continue;
    reached.add(place);
    open.push(...(follows.get(place) ?? []));
  }
  return false;
}

/** @throws InputError that names each place of a document where something stands that cannot stand there */
export function requireForm(document: JsonObject, label: string): void {
  const lines = malformedParts(document).map(({ place, problem }) => `  ${place}: ${problem}`);
  if (lines.length === 0) return;
  throw new InputError(`${label}: is malformed. Mend it at these places:\n${listed(lines, "\n")}`);
}
