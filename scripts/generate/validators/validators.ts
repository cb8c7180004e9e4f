import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { InputError } from "../../../src/document/input-error.js";
import type { JsonObject } from "../../../src/document/json.js";
import { replaceInCode } from "../replace-in-code.js";
import { withEscapes } from "./carried-text.js";
import { withCheckDeclarations } from "./check-declarations.js";
import { validatorInput } from "./validator-input.js";
import { validatorResolvers } from "./validator-resolvers.js";

/** The validators of a document. */
export interface Validators {
  /** TypeScript source, without header. */
  readonly source: string;
  /** The exported validator for a component. */
  readonly nameFor: (component: string) => string;
}

/**
 * One zod schema for each component.
 *
 * @param schemas the components by name
 * @param version the version of OpenAPI that they are written in
 */
export async function createValidators(schemas: JsonObject, version: string): Promise<Validators> {
  // The plugin writes no file at all then.
  if (Object.keys(schemas).length === 0) return { source: "export {};\n", nameFor: noValidator };
  const { document, names } = validatorInput(schemas, version);
  const generated = await runPlugin(document);
  const source = withEscapes(
    await withCheckDeclarations(
      replaceInCode(generated, (code) =>
        markCallsPure(code)
          // The plugin types recursion as `any`, which would spread into every type inferred from it.
          .replaceAll("(): any =>", "(): z.ZodMiniType =>"),
      ),
    ),
  );
  const exported = new Set([...source.matchAll(/^export const (\w+)/gm)].map((match) => match[1]));
  return {
    source,
    nameFor(component) {
      const name = `z${names.get(component) ?? component}`;
      return exported.has(name) ? name : noValidator(component);
    },
  };
}

function noValidator(component: string): never {
  throw new InputError(`no validator was generated for schema ${component}.`);
}

async function runPlugin(document: JsonObject): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "validators-"));
  try {
    const contexts = await createClient({
      input: structuredClone(document),
      output: { path: folder, entryFile: false, header: [] },
      logs: { level: "silent", file: false },
      plugins: [
        {
          name: "zod",
          compatibilityVersion: "mini",
          case: "preserve",
          comments: false,
          requests: false,
          responses: false,
          webhooks: false,
          $resolvers: validatorResolvers(document),
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
    /(?<=(?:[=:(,[]|=>)\s*)(?:z\.(?:\w+\.)*\w+|new RegExp|m(?:in|ax)Characters|(?:wholeNumber|rfc\d+\w+)\.check)\(/g,
    "/*@__PURE__*/ $&",
  );
}
