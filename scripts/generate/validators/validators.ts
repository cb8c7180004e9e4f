import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { InputError } from "../../../src/document/input-error.js";
import type { JsonObject } from "../../../src/document/json.js";
import { withCheckDeclarations } from "./check-declarations.js";
import { validatorInput } from "./validator-input.js";
import { validatorResolvers } from "./validator-resolvers.js";

/** The validators of a document. */
export interface Validators {
  /** TypeScript source, without header. */
  readonly source: string;
  /** The exported validator for a component where it is read, and where it is written. */
  readonly nameFor: (component: string, use: "read" | "write") => string;
}

/**
 * One zod schema for each component, two where read and write shapes differ by `readOnly` or `writeOnly`.
 *
 * @param schemas the components by name
 * @param version the version of OpenAPI that they are written in
 */
export async function createValidators(schemas: JsonObject, version: string): Promise<Validators> {
  // The plugin writes no file at all then.
  if (Object.keys(schemas).length === 0) return { source: "export {};\n", nameFor: noValidator };
  const { document, names } = validatorInput(schemas, version);
  const suffix = freeSuffix([...names.values()]);
  const generated = await runPlugin(document, suffix);
  const pure = markCallsPure(generated)
    // The plugin types recursion as `any`, which would spread into every type inferred from it.
    .replaceAll("(): any =>", "(): z.ZodMiniType =>");
  const source = await withCheckDeclarations(pure);
  const exported = new Set([...source.matchAll(/^export const (\w+)/gm)].map((match) => match[1]));
  return {
    source,
    nameFor(component, use) {
      const read = `z${names.get(component) ?? component}`;
      const name = use === "write" && exported.has(read + suffix) ? read + suffix : read;
      return exported.has(name) ? name : noValidator(component);
    },
  };
}

function noValidator(component: string): never {
  throw new InputError(`no validator was generated for schema ${component}.`);
}

/** A suffix for written shapes that leads to no name that the document uses itself. */
function freeSuffix(names: readonly string[]): string {
  const taken = new Set(names);
  let suffix = "Writable";
  while (names.some((name) => taken.has(name + suffix))) suffix += "Shape";
  return suffix;
}

async function runPlugin(document: JsonObject, suffix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "validators-"));
  try {
    const contexts = await createClient({
      input: structuredClone(document),
      output: { path: folder, entryFile: false, header: [] },
      logs: { level: "silent", file: false },
      parser: {
        transforms: { readWrite: { requests: `{{name}}${suffix}` } },
      },
      plugins: [
        {
          name: "zod",
          compatibilityVersion: "mini",
          case: "preserve",
          comments: false,
          requests: false,
          responses: false,
          webhooks: false,
          $resolvers: validatorResolvers(document, (ref) =>
            ref.endsWith(suffix) ? ref.slice(0, -suffix.length) : ref,
          ),
        },
      ],
    });
    if (contexts.length !== 1) throw new InputError("the validators could not be generated.");
    return (await readFile(join(folder, "zod.gen.ts"), "utf8")).trimStart();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without the marks a bundler must keep every schema, because it cannot know that the calls do nothing else. */
function markCallsPure(source: string): string {
  return source.replace(
    /(?<=(?:[=:(,[]|=>)\s*)(?:z\.(?:\w+\.)*\w+|m(?:in|ax)Characters|(?:wholeNumber|rfc\d+\w+)\.check)\(/g,
    "/*@__PURE__*/ $&",
  );
}
