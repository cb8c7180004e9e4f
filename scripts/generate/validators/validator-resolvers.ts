import { $, type Plugins } from "@hey-api/openapi-ts";
import type { JsonObject } from "../../../src/document/json.js";
import { pinnedDiscriminator } from "../../../src/generate/shapes/pinned-discriminator.js";
import { carriedText, originalText, PROTOTYPE_MEMBER } from "./carried-text.js";
import { pinnedMember } from "./pinned-member.js";
import { hasPlainSource, regularExpression } from "./regular-expression.js";
import { lengthCheck, stringFormat } from "./string-checks.js";

type Resolvers = Plugins.Zod.Resolvers;
type Context<Name extends keyof Resolvers> = Parameters<Extract<Resolvers[Name], (ctx: never) => unknown>>[0];

/**
 * What the zod plugin writes by default and a validator of replies must not: it drops unknown members, ignores
 * `additionalProperties: false`, turns 64-bit integers into bigint, takes files for strings, fills in defaults,
 * and tries all members of a union one after the other.
 *
 * @param document the document whose components the references of the plugin point into
 */
export function validatorResolvers(document: JsonObject): Resolvers {
  return {
    array: arraySchema,
    intersection: (ctx) => intersectionSchema(ctx, document),
    object: (ctx) => withInheritedMembers(ctx, objectSchema(ctx)),
    number: numberSchema,
    string: stringSchema,
    union: (ctx) => unionSchema(ctx, document),
  };
}

function arraySchema(ctx: Context<"array">) {
  // Written in a way that only the larger zod has.
  ctx.nodes.length = () => undefined;
  ctx.nodes.maxLength = ({ schema: { maxItems } }) =>
    maxItems === undefined
      ? undefined
      : $(ctx.symbols.z)
          .attr("maxLength")
          .call($.literal(Math.floor(maxItems)));
  // The plugin hands all parts to a call that takes two.
  const [first, second, ...others] = ctx.childResults.map(
    (part) => ctx.applyModifiers(part, { optional: false }).chain,
  );
  if (ctx.schema.logicalOperator !== "and" || first === undefined || second === undefined) return undefined;
  const z = $(ctx.symbols.z);
  const both = z.attr("intersection").call(first, second);
  const all = others.reduce((chain, part) => z.attr("intersection").call(chain, part), both);
  ctx.nodes.base = () => z.attr("array").call(all);
  return undefined;
}

/** Null fits only what each of the parts lets be null; for the plugin, one of them is enough. */
function intersectionSchema(ctx: Context<"intersection">, document: JsonObject) {
  const pinned = pinnedMember({ logicalOperator: "and", items: ctx.schemas }, document);
  const [component] = ctx.childResults;
  if (pinned !== undefined && component?.meta.isLazy === false) {
    const z = $(ctx.symbols.z);
    const values = $.array(...pinned.values.map((value) => $.literal(value)));
    const held = $.object().prop(pinned.property, z.attr("enum").call(values));
    return z.attr("extend").call(component.chain, held);
  }
  if (ctx.childResults.every(({ meta }) => meta.nullable)) return undefined;
  for (const part of ctx.childResults) {
    if (!part.meta.nullable) continue;
    part.chain = $(ctx.symbols.z).attr("nullable").call(part.chain);
    part.meta.nullable = false;
  }
  return undefined;
}

function objectSchema(ctx: Context<"object">) {
  const { schema } = ctx;
  const z = $(ctx.symbols.z);
  const additional = schema.additionalProperties;
  const hasProperties = Object.keys(schema.properties ?? {}).length > 0;
  if (!hasProperties && typeof additional === "object" && additional.type !== "never") {
    return ctx.nodes.base(ctx);
  }
  const shape = objectShape(ctx);
  if (additional === false || (typeof additional === "object" && additional.type === "never")) {
    return z.attr("strictObject").call(shape);
  }
  if (typeof additional === "object" && additional.type !== "unknown") {
    const rest = ctx.walk(additional, ctx);
    ctx._childResults.push(rest);
    return z.attr("catchall").call(z.attr("object").call(shape), ctx.applyModifiers(rest, {}).chain);
  }
  return z.attr("looseObject").call(shape);
}

/** A member without the default and the freezing that the plugin would add: a validator changes nothing. */
function memberChain(ctx: Context<"object">, property: Parameters<typeof ctx.walk>[0]) {
  const result = ctx.walk(property, ctx);
  ctx._childResults.push(result);
  const meta = { ...result.meta, default: undefined, readonly: false };
  return ctx.applyModifiers({ chain: result.chain, meta }, { optional: false }).chain;
}

function objectShape(ctx: Context<"object">) {
  const shape = $.object().pretty();
  for (const [name, property] of Object.entries(ctx.schema.properties ?? {})) {
    if (name === PROTOTYPE_MEMBER) continue;
    if (isInherited(name)) {
      // Judged beside the rest; named here so that it is no further member.
      shape.prop(name, $(ctx.symbols.z).attr("optional").call($(ctx.symbols.z).attr("unknown").call()));
      continue;
    }
    const chain = memberChain(ctx, property);
    const required = ctx.schema.required?.includes(name) === true;
    const member = required ? chain : $(ctx.symbols.z).attr("exactOptional").call(chain);
    // The plugin would write `1.0` as the number, whose name is `1`.
    if (/^\d/.test(name) && String(Number(name)) !== name) shape.computed(JSON.stringify(name), member);
    else shape.prop(name, member);
  }
  return shape;
}

/**
 * A member that is called like one which every object has: zod does not look at `__proto__`,
 * and takes what is inherited for a value of the others. So each is taken out of the value and checked beside the rest.
 */
function withInheritedMembers(ctx: Context<"object">, rest: ReturnType<typeof objectSchema>) {
  const z = $(ctx.symbols.z);
  let whole = rest;
  for (const [name, property] of Object.entries(ctx.schema.properties ?? {})) {
    if (!isInherited(name)) continue;
    const own = name === PROTOTYPE_MEMBER ? "__proto__" : name;
    const descriptor = $(`Object.getOwnPropertyDescriptor(Object(value), ${JSON.stringify(own)})`);
    const member = z.attr("object").call($.object().prop("value", memberChain(ctx, property)));
    const required = ctx.schema.required?.includes(name) === true;
    const fits = (required ? member : z.attr("optional").call(member))
      .attr("safeParse")
      .call(descriptor)
      .attr("success");
    const check = $.func().arrow().param("value").do(fits.return());
    whole = z.attr("intersection").call(z.attr("custom").call(check), whole);
  }
  return whole;
}

/** True for what is found in every object, whether it is its own or not. */
function isInherited(name: string): boolean {
  return name === PROTOTYPE_MEMBER || name in Object.prototype;
}

function numberSchema(ctx: Context<"number">) {
  const { format, ...schema } = ctx.schema;
  const is64Bit = format === "int64" || format === "uint64";
  const z = $(ctx.symbols.z);
  ctx.nodes.base = () => (schema.type === "integer" || is64Bit ? $("wholeNumber") : z.attr("number").call());
  if (!is64Bit) return undefined;
  const plain = { ...ctx, schema };
  const constant = ctx.nodes.const(plain);
  if (constant !== undefined) return constant;
  const base = ctx.nodes.base(plain);
  const checks = [ctx.nodes.min(plain), ctx.nodes.max(plain)].filter((check) => check !== undefined);
  return checks.length === 0 ? base : base.attr("check").call(...checks);
}

function stringSchema(ctx: Context<"string">) {
  const z = $(ctx.symbols.z);
  ctx.nodes.pattern = patternCheck;
  if (ctx.schema.format === "binary") return z.attr("instanceof").call($("Blob"));
  ctx.nodes.format = stringFormat;
  ctx.nodes.length = () => undefined;
  ctx.nodes.minLength = ({ schema: { minLength } }) => lengthCheck("minCharacters", minLength);
  ctx.nodes.maxLength = ({ schema: { maxLength } }) => lengthCheck("maxCharacters", maxLength);
  return undefined;
}

/** The plugin writes a pattern between slashes as it stands, whatever it holds. */
function patternCheck({ schema, symbols }: Context<"string">) {
  const expression =
    schema.pattern === undefined ? undefined : regularExpression(originalText(schema.pattern));
  if (expression === undefined) return undefined;
  const { source, flags } = expression;
  const written = hasPlainSource(expression)
    ? $.regexp(source, "u")
    : $.new("RegExp", $.literal(carriedText(source)), ...(flags === "" ? [] : [$.literal(flags)]));
  return $(symbols.z).attr("regex").call(written);
}

function unionSchema(ctx: Context<"union">, document: JsonObject) {
  const members = ctx.schemas.flatMap((schema, index) => {
    const result = ctx.childResults[index];
    return schema.type === "null" || result === undefined ? [] : [{ ref: schema.$ref, result }];
  });
  const told = toldByPins(ctx, document);
  if (told !== undefined) return told;
  const refs = members.flatMap(({ ref }) => (ref === undefined ? [] : [{ $ref: ref }]));
  if (refs.length !== members.length || members.some(({ result }) => result.meta.isLazy)) return undefined;
  const declared = ctx.parentSchema.discriminator?.propertyName;
  const property = pinnedDiscriminator(document, {
    oneOf: refs,
    ...(declared === undefined ? {} : { discriminator: { propertyName: declared } }),
  });
  if (property === undefined || isInherited(property)) return undefined;
  const chains = members.map(({ result }) => result.chain);
  return $(ctx.symbols.z)
    .attr("discriminatedUnion")
    .call($.literal(property), $.array(...chains).pretty());
}

/** A union whose members all have the same property held to values, no two of them to the same one. */
function toldByPins(ctx: Context<"union">, document: JsonObject) {
  const members = ctx.schemas.flatMap((schema, index) => {
    const result = ctx.childResults[index];
    return schema.type === "null" || result === undefined
      ? []
      : [{ pin: pinnedMember(schema, document), result }];
  });
  const pins = members.flatMap(({ pin, result }) => (pin === undefined || result.meta.hasLazy ? [] : [pin]));
  const values = pins.flatMap((pin) => pin.values);
  const [property, ...others] = new Set(pins.map((pin) => pin.property));
  if (pins.length !== members.length || property === undefined || others.length > 0) return undefined;
  if (new Set(values).size < values.length) return undefined;
  return $(ctx.symbols.z)
    .attr("discriminatedUnion")
    .call($.literal(property), $.array(...members.map(({ result }) => result.chain)).pretty());
}
