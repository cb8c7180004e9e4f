import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { API_DOCUMENTS } from "../../src/generate/documents.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import { readOverlays } from "../../src/generate/overlays/overlays.js";
import * as datamasque from "../../src/generated/datamasque.zod.gen.js";
import * as inFlightMasking from "../../src/generated/in-flight-masking.zod.gen.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = new Map<string, object>([
  ["datamasque", datamasque],
  ["in-flight-masking", inFlightMasking],
]);

/** One component schema of an API document, with the validator that was generated from it. */
export interface Component {
  readonly name: string;
  readonly schema: JsonObject;
  readonly validator: z.ZodMiniType;
}

/** An API document with its overlays applied, and its components. */
export interface CheckedDocument {
  /** The start of the names of its generated files. */
  readonly baseName: string;
  readonly document: JsonObject;
  readonly components: readonly Component[];
}

/** Every API document of the project with its components; a component without a validator is an error. */
export async function readCheckedDocuments(): Promise<CheckedDocument[]> {
  const overlays = await readOverlays(
    root,
    API_DOCUMENTS.map(({ source }) => source),
  );
  return Promise.all(
    API_DOCUMENTS.map(async ({ source, baseName }) => {
      const bare = await readDocument(join(root, source), source);
      const document = applyOverlays(bare, overlays.byDocument.get(source) ?? [], source).patched;
      const holder = isJsonObject(document.components) ? document.components.schemas : undefined;
      if (!isJsonObject(holder)) throw new Error(`${source} has no component schemas`);
      const components = Object.entries(holder).map(([name, schema]) => {
        if (!isJsonObject(schema)) throw new Error(`${source}: ${name} is no object`);
        return { name, schema, validator: validatorOf(baseName, name) };
      });
      return { baseName, document, components };
    }),
  );
}

function validatorOf(baseName: string, component: string): z.ZodMiniType {
  const validator: unknown = Reflect.get(modules.get(baseName) ?? {}, `z${component}`);
  if (validator instanceof z.ZodMiniType) return validator;
  throw new Error(`${baseName}: no validator was generated for ${component}`);
}
