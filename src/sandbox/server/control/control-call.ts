import type * as z from "zod/mini";
import type { sandboxControlContract } from "../../../generated/sandbox-control.contract.gen.js";
import { issueMessage } from "../../http/body/issue-message.js";
import { mediaTypeOf, parseJsonBody } from "../../http/body/json-body.js";
import { ErrorReply } from "../../http/django-errors.js";

/** `METHOD /path/`, as in the document of the control API. */
export type ControlOperation = keyof typeof sandboxControlContract;

/** One request to the control API. */
export interface ControlCall {
  readonly url: URL;
  pathParameter(name: string): string;
  /** The body, checked; one that is absent counts as `{}`. Throws the 400 reply when it does not fit. */
  readBody<Schema extends z.ZodMiniType>(schema: Schema): z.output<Schema>;
}

/** Answers one operation. */
export type ControlHandler = (call: ControlCall) => Response;

/** `{"error": "..."}`, the one shape of the refusals of the control API. */
export function controlError(status: number, error: string): ErrorReply {
  return new ErrorReply(status, { error });
}

/** Reads a body by a schema; unlike DataMasque, no unknown member passes, since it is likely a mistake of spelling. */
export function readControlBody<Schema extends z.ZodMiniType>(
  body: Uint8Array | undefined,
  contentType: string | null,
  schema: Schema,
): z.output<Schema> {
  const value = parsed(body, contentType);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw controlError(400, result.error.issues.map((issue) => faultIn(issue, value)).join(" "));
}

function faultIn(issue: z.core.$ZodIssue, value: unknown): string {
  const place = issue.path.map((part) => `${String(part)}: `).join("");
  if (issue.code === "unrecognized_keys") return `${place}There is no member ${issue.keys.join(", ")}.`;
  const found = issue.path.reduce<unknown>(
    (inner, part) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, part) : undefined),
    value,
  );
  return place + issueMessage(issue, found);
}

function parsed(body: Uint8Array | undefined, contentType: string | null): unknown {
  try {
    return body === undefined || body.byteLength === 0 ? {} : parseJsonBody(body, mediaTypeOf(contentType));
  } catch (error) {
    if (!(error instanceof ErrorReply)) throw error;
    throw controlError(400, Object.values(error.body).flat().join(" "));
  }
}
