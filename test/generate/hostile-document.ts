import type { JsonObject, JsonValue } from "../../src/document/json.js";
import type { ExpectedJudgement } from "./judged-values.js";

/** Sets a mark where text of a document is run as code. */
const CODE = "globalThis.ranDocumentText=1";

/** Texts that end a literal, a comment or a template, that look like code of the generators, or that mean something as a name. */
export const HOSTILE_TEXTS: readonly string[] = [
  `*/${CODE};/*`,
  `/*${CODE}*/`,
  `//${CODE}`,
  `\`+(${CODE})+\``,
  `\${${CODE}}`,
  `\`\${${CODE}}\``,
  `'+(${CODE})+'`,
  `"+(${CODE})+"`,
  `\\'+(${CODE})+'`,
  `\\"+(${CODE})+"`,
  `\\`,
  `\\\\`,
  `/;${CODE};/`,
  `a\\\\/;${CODE};//`,
  `\\u0027+(${CODE})+\\u0027`,
  `\\u005c\\u0027+(${CODE})+\\\\u0027`,
  `\\u002f;${CODE};\\u002f\\u002f`,
  `\\u000a${CODE}\\u2028`,
  `\uE0005c\uE000 \uE001`,
  `\n${CODE}\n`,
  `\r${CODE}\r\n`,
  `\u2028${CODE}\u2029`,
  `});${CODE};({`,
  `]);${CODE};([`,
  `a: z.string(`,
  `, z.object({`,
  `: v.zCat`,
  `(): any =>`,
  `$Write<any>`,
  `/*@__PURE__*/`,
  "$&$1$$$`",
  "{{name}}",
  "</script><script>",
  "<!-- --> ]]>",
  "\0\u0001\u001f\u007f",
  "\ud800",
  "\udc00\ud800",
  "a\udfffb",
  "🙂",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "valueOf",
  "isPrototypeOf",
  "toLocaleString",
  "propertyIsEnumerable",
  "__defineGetter__",
  "toString",
  "then",
  "default",
  "enum",
  "example",
  "$ref",
  "externalValue",
  "x-enum",
  "import",
  "class",
  "Blob",
  "z",
  "v",
  "zCat",
  "1",
  "1.0",
  "007",
  "-1",
  "1e3",
  "12345678901234567890",
  "NaN",
  " ",
  "~1/~0%2F%",
  "#/components/schemas/Cat",
  "http://evil.test/",
  "\ufeff\u202e\u200d",
];

/** Further texts, pieced together from the others; the same seed gives the same texts. */
export function piecedTexts(count: number, seed: number): string[] {
  let state = seed;
  const next = (limit: number): number => {
    // The numbers of Lehmer, good enough to mix and the same everywhere.
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  // A name in which a reference and a malformed escape meet is refused; see the test of it.
  const pieces = [
    ...HOSTILE_TEXTS.filter((text) => !text.startsWith("#")),
    "'",
    '"',
    "`",
    "\\",
    "/",
    "*",
    "$",
    "{",
    "}",
    "\n",
    "\u2028",
    "_",
  ];
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(4) }, () => pieces[next(pieces.length)]).join(""),
  );
}

/** A document that says each of some texts in every place that it has, and what its validators have to make of them. */
export function hostileDocument(texts: readonly string[]): {
  readonly document: JsonObject;
  readonly cases: readonly ExpectedJudgement[];
} {
  const schemas: JsonObject = { Cat: { type: "object", properties: { meow: { type: "string" } } } };
  const paths: JsonObject = {};
  const cases: ExpectedJudgement[] = [];
  for (const [index, text] of texts.entries()) addText(text, index, schemas, paths, cases);
  const [text = ""] = texts;
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text, summary: text, "x-note": text },
    servers: [
      { url: "https://{host}/", description: text, variables: { host: { default: text, enum: [text] } } },
    ],
    tags: texts.map((name) => ({
      name,
      description: name,
      externalDocs: { url: "https://a.test", description: name },
    })),
    "x-note": { [text]: text },
    paths,
    components: {
      schemas,
      securitySchemes: { login: { type: "http", scheme: "bearer", description: text } },
      examples: { [text]: { summary: text, value: text } },
    },
  };
  return { document, cases };
}

function addText(
  text: string,
  index: number,
  schemas: JsonObject,
  paths: JsonObject,
  cases: ExpectedJudgement[],
): void {
  const told = { title: text, description: text, "x-note": text, "x-enum-varnames": [text] };
  const reference = (name: string): JsonObject => ({
    $ref: `#/components/schemas/${encodeURIComponent(toUnicode(name).replaceAll("~", "~0").replaceAll("/", "~1"))}`,
  });
  // Half a pair can be no part of a reference, and a percent sign no part of the name of a schema.
  const name = `${toUnicode(text).replaceAll("%", "")}${index === 0 || Object.hasOwn(schemas, text) ? index : ""}`;
  const member = {
    ...told,
    type: "string",
    enum: [text, `${text}!`],
    default: text,
    example: text,
    examples: [text],
  };
  const open = { ...told, type: "string", format: `format ${text}` };
  define(schemas, name, {
    ...told,
    type: "object",
    required: [text],
    properties: { ...Object.fromEntries([[text, member]]), [`${text}2`]: open },
    patternProperties: { [escapedPattern(text)]: { description: text } },
    additionalProperties: { type: ["integer", "string"], description: text },
  });
  define(schemas, `${index}A`, { type: "object", required: ["kind"], properties: { kind: { const: text } } });
  define(schemas, `${index}B`, {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", enum: [`${text}B`] } },
  });
  const kinds = [reference(`${index}A`), reference(`${index}B`)];
  const mapping = Object.fromEntries([
    [text, kinds[0]?.$ref ?? ""],
    [`${text}B`, kinds[1]?.$ref ?? ""],
  ]);
  const path = `/${index}/${text}`;
  const media = `application/json; ${text}`;
  define(paths, path, {
    description: text,
    summary: text,
    put: {
      operationId: `${text} ${index}`,
      summary: text,
      description: text,
      tags: [text],
      externalDocs: { url: "https://a.test", description: text },
      "x-note": { [text]: text },
      parameters: [
        {
          name: text,
          in: "query",
          description: text,
          required: true,
          schema: { type: "string", const: text },
        },
        { name: text, in: "header", schema: { type: "string", pattern: `^${escapedPattern(text)}$` } },
        { name: text, in: "cookie", schema: open, example: text },
      ],
      requestBody: {
        description: text,
        content: Object.fromEntries([
          [
            media,
            { schema: reference(name), examples: { [text]: { summary: text, value: { [text]: text } } } },
          ],
          ["a/pattern", { schema: { type: "string", pattern: `^${escapedPattern(text)}$` } }],
        ]),
      },
      responses: {
        "200": {
          description: text,
          headers: { [`x-${text}`]: { description: text, schema: { type: "string", enum: [text] } } },
          content: Object.fromEntries([
            [text, { schema: { oneOf: kinds, discriminator: { propertyName: "kind", mapping } } }],
            ["a/const", { schema: { const: text } }],
            ["a/enum", { schema: { ...told, enum: [text, 1, null] } }],
          ]),
          links: {
            [text]: { operationId: `${text} ${index}`, description: text, parameters: { [text]: text } },
          },
        },
      },
      callbacks: {
        [text]: { "{$request.body#/url}": { post: { responses: { "200": { description: text } } } } },
      },
      security: [{ login: [] }],
    },
  });
  const row = `PUT ${path}`;
  const add = (place: readonly string[], value: JsonValue, valid: boolean): void => {
    cases.push({ place: [row, ...place], value, valid });
  };
  add(["query"], Object.fromEntries([[text, text]]), true);
  add(["query"], Object.fromEntries([[text, `${text}?`]]), false);
  add(["query"], {}, false);
  add(["request", media], Object.fromEntries([[text, text]]), true);
  add(["request", media], Object.fromEntries([[text, `${text}!`]]), true);
  add(["request", media], Object.fromEntries([[text, `${text}?`]]), false);
  add(["request", media], { other: 1 }, false);
  add(["request", "a/pattern"], text, true);
  add(["request", "a/pattern"], `${text}x`, false);
  add(["responses", "200", text], { kind: text }, true);
  add(["responses", "200", text], { kind: `${text}B` }, true);
  add(["responses", "200", text], { kind: `${text}C` }, false);
  add(["responses", "200", "a/const"], text, true);
  add(["responses", "200", "a/const"], `${text}x`, false);
  add(["responses", "200", "a/enum"], text, true);
  add(["responses", "200", "a/enum"], null, true);
  add(["responses", "200", "a/enum"], `${text}x`, false);
}

/** Sets a member of any name, where an assignment would set the prototype. */
function define(object: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function toUnicode(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\ufffd");
}

function escapedPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
