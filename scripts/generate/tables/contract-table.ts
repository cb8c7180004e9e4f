import type { Validators } from "../validators/validators.js";
import type { NamesByMediaType, OperationSchemas } from "./operation-schemas.js";

/**
 * The TypeScript source of the table that ties each operation to its validators, without header.
 *
 * @param name the exported name
 * @param module the file that exports the validators, as imported
 */
export function contractSource(
  name: string,
  module: string,
  operations: readonly OperationSchemas[],
  validators: Validators,
): string {
  const rows = operations.map((operation) => operationRow(operation, validators));
  const typeName = name.replace(/^./, (letter) => letter.toUpperCase());
  return `import type * as z from "zod/mini";
import * as v from ${JSON.stringify(module)};

/** Validators by media type; \`undefined\` for a media type whose content the document leaves open. */
export type ContentValidators = Readonly<Record<string, z.ZodMiniType | undefined>>;

/** The validators of one operation. */
export interface OperationContract {
  readonly operationId: string;
  /** All path parameters, as one object. */
  readonly path?: z.ZodMiniType;
  /** All query parameters, as one object of parsed values. */
  readonly query?: z.ZodMiniType;
  /** The request must have a body. */
  readonly requestRequired?: true;
  /** By media type. */
  readonly request?: ContentValidators;
  /** By status, then by media type; a response without content has no media type. */
  readonly responses: Readonly<Record<string, ContentValidators>>;
}

/** The type of \`${name}\`, written out so that declaration files refer to the validators and do not repeat them. */
export type ${typeName} = {
${rows.join("\n").replaceAll(/(?<=: )v\.(?=z)/g, "typeof v.")}
};

/** Every operation of the document, by \`METHOD path\`. */
export const ${name}: ${typeName} = {
${rows.join("\n")}
} as const satisfies Readonly<Record<string, OperationContract>>;
`;
}

function operationRow(operation: OperationSchemas, validators: Validators): string {
  const { path, query, request, responses } = operation;
  const lines = [`operationId: ${JSON.stringify(operation.operationId)},`];
  if (path !== undefined) lines.push(`path: v.${validators.nameFor(path)},`);
  if (query !== undefined) lines.push(`query: v.${validators.nameFor(query)},`);
  if (request?.required === true) lines.push("requestRequired: true,");
  if (request !== undefined) lines.push(`request: ${contentSource(request.content, validators)},`);
  const statuses = [...responses].map(
    ([status, content]) => `      ${JSON.stringify(status)}: ${contentSource(content, validators)},`,
  );
  lines.push(`responses: {\n${statuses.join("\n")}\n    },`);
  return `  ${JSON.stringify(operation.key)}: {\n${lines.map((line) => `    ${line}`).join("\n")}\n  },`;
}

function contentSource(content: NamesByMediaType, validators: Validators): string {
  const members = [...content].map(([mediaType, name]) => {
    const validator = name === undefined ? "undefined" : `v.${validators.nameFor(name)}`;
    return `${JSON.stringify(mediaType)}: ${validator}`;
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
