import * as core from "zod/v4/core";
import type { ContractFault } from "./contract-fault.js";

/** So many faults say what is wrong; a list of thousands would say no more. */
const MOST_FAULTS = 100;

type Path = readonly PropertyKey[];

/** Lists where a value differs from its schema, with paths such as `results[3].status`. */
export function findFaults(schema: core.$ZodType, value: unknown): ContractFault[] {
  const faults: ContractFault[] = [];
  const parsed = core.safeParse(schema, value);
  if (!parsed.success) addBreaks(faults, parsed.error.issues, [], value);
  addAdditions(faults, schema, value, []);
  return faults.slice(0, MOST_FAULTS);
}

function addBreaks(
  faults: ContractFault[],
  issues: readonly core.$ZodIssue[],
  above: Path,
  body: unknown,
): void {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      // Of several shapes that do not fit, the one with the fewest faults is the one that was meant.
      const nearest = [...issue.errors].sort((one, other) => one.length - other.length)[0];
      addBreaks(faults, nearest ?? [], path, body);
    } else {
      faults.push({ path: textOf(path), ...explain(issue, valueAt(body, path)) });
    }
  }
}

function explain(issue: core.$ZodIssue, value: unknown): Omit<ContractFault, "path"> {
  if (value === undefined) return { kind: "missing", message: "is missing" };
  switch (issue.code) {
    case "invalid_type":
      return { kind: "wrong-type", message: `is not ${article(issue.expected)}` };
    case "invalid_value":
      return { kind: "unknown-value", message: "has a value that the document does not know" };
    case "invalid_union":
      return typeof value === "string"
        ? { kind: "new-kind", message: "is of a kind that the document does not know" }
        : { kind: "wrong-type", message: "is not the name of a kind" };
    case "unrecognized_keys":
      return {
        kind: "forbidden-member",
        message: `has members that the document forbids: ${issue.keys.join(", ")}`,
      };
    case "invalid_format":
      return { kind: "wrong-type", message: `is not in the format ${issue.format}` };
    default:
      return { kind: "wrong-type", message: "does not keep the limits that the document sets" };
  }
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    body,
  );
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** What the document does not mention but does not forbid either: new members, new values of what may grow. */
function addAdditions(faults: ContractFault[], schema: core.$ZodType, value: unknown, path: Path): void {
  if (faults.length >= MOST_FAULTS) return;
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable) {
    if (value !== undefined && value !== null) addAdditions(faults, schema._zod.def.innerType, value, path);
  } else if (schema instanceof core.$ZodLazy) {
    addAdditions(faults, schema._zod.innerType, value, path);
  } else if (schema instanceof core.$ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      addAdditions(faults, schema._zod.def.element, item, [...path, index]);
  } else if (schema instanceof core.$ZodUnion) {
    addAdditionsOfUnion(faults, schema, value, path);
  } else if (schema instanceof core.$ZodRecord) {
    for (const [name, member] of entriesOf(value))
      addAdditions(faults, schema._zod.def.valueType, member, [...path, name]);
  } else if (schema instanceof core.$ZodObject) {
    for (const [name, member] of entriesOf(value)) {
      const known = Object.hasOwn(schema._zod.def.shape, name) ? schema._zod.def.shape[name] : undefined;
      if (known !== undefined) addAdditions(faults, known, member, [...path, name]);
      else if (isOpen(schema))
        faults.push({ path: textOf([...path, name]), kind: "new-member", message: "is not in the document" });
    }
  }
}

function addAdditionsOfUnion(
  faults: ContractFault[],
  schema: core.$ZodUnion,
  value: unknown,
  path: Path,
): void {
  const { options } = schema._zod.def;
  const fitting =
    optionOfKind(schema, value) ?? options.find((option) => core.safeParse(option, value).success);
  const enumeration = options.some((option) => option instanceof core.$ZodEnum);
  if (enumeration && fitting instanceof core.$ZodString) {
    faults.push({
      path: textOf(path),
      kind: "new-value",
      message: "has a value that the document does not know",
    });
  } else if (fitting !== undefined) {
    addAdditions(faults, fitting, value, path);
  }
}

/** The shape that the discriminator of a value names, even if the value does not quite fit it. */
function optionOfKind(schema: core.$ZodUnion, value: unknown): core.$ZodType | undefined {
  if (!(schema instanceof core.$ZodDiscriminatedUnion)) return undefined;
  const { discriminator, options } = schema._zod.def;
  const kind = valueAt(value, [discriminator]);
  return options.find((option) => new Set<unknown>(option._zod.propValues?.[discriminator]).has(kind));
}

/** A member of any name is fine where the document describes it, or describes nothing but that there may be some. */
function isOpen(schema: core.$ZodObject): boolean {
  const { catchall, shape } = schema._zod.def;
  return catchall instanceof core.$ZodUnknown && Object.keys(shape).length > 0;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function textOf(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}
