import type { Middleware } from "openapi-fetch";
import {
  hookOf,
  isTakenParsed,
  lightMiddleware,
  recordParsedBody,
  takeParsedBody,
} from "../calls/call-record.js";
import { withOtherBody } from "../calls/response-body.js";
import { DataMasqueConfigError } from "../errors/errors.js";
import { scrubberOf } from "../errors/redaction/scrub.js";
import { type Emit, observe } from "../options/events.js";
import { ContractError } from "./contract-error.js";
import { type ContractFault, isAddition } from "./contract-fault.js";
import { exactMatch } from "./exact-match.js";
import { findFaults } from "./find-faults.js";
import { documentedContent, isDocumented } from "./operation-contracts.js";

/** How one answer differs from the API document. */
export interface Drift {
  /** HTTP method of the call. */
  method: string;
  /** The operation's path as the API document writes it. */
  path: string;
  /** HTTP status of the answer. */
  status: number;
  /** What differs, 100 places at most. */
  faults: readonly ContractFault[];
}

/** Options of {@link checkResponses}. */
export interface CheckResponsesOptions {
  /**
   * `"report"` only tells; the call goes on with the answer as it is.
   * `"strict"` makes a call fail whose successful answer breaks the contract;
   * additions and refusals of another shape are told in both modes.
   * @default "report"
   */
  mode?: "report" | "strict" | undefined;
  /** Told of each answer that differs; what it throws is ignored. */
  onDrift?: ((drift: Drift) => void) | undefined;
}

/**
 * Makes a middleware that holds every JSON answer against the API document:
 * missing members, wrong types, unknown values, new members and statuses.
 * The data stays as it is, whatever is found.
 *
 * ```ts
 * dm.use(checkResponses({ onDrift: ({ method, path, faults }) => console.warn(method, path, faults) }));
 * ```
 *
 * The client's `onEvent` hook is told, too, with an event of type `drift`.
 * In strict mode a call throws {@link ContractError} when its answer breaks the contract.
 *
 * @throws DataMasqueConfigError when an option is none of what it takes
 */
export function checkResponses({ mode = "report", onDrift }: CheckResponsesOptions = {}): Middleware {
  if (mode !== "report" && mode !== "strict") {
    throw new DataMasqueConfigError('checkResponses: mode must be "report" or "strict"');
  }
  if (onDrift !== undefined && typeof onDrift !== "function") {
    throw new DataMasqueConfigError("checkResponses: onDrift must be a function");
  }
  let warned = false;
  const warnOnce = (emit: Emit): void => {
    if (!warned) emit({ type: "warning", message: "onDrift has thrown, which is ignored" });
    warned = true;
  };
  return lightMiddleware({
    async onResponse({ request, response, schemaPath, options }) {
      const { method } = request;
      const { status } = response;
      const operation = `${method} ${schemaPath}`;
      if (!isDocumented(operation)) return;
      const { answer, faults: found } = await examine(operation, request, response);
      const { emit, secrets } = hookOf(options.fetch);
      const faults = found.length > 0 ? withoutSecrets(found, secrets()) : found;
      if (faults.length > 0) {
        const drift: Drift = { method, path: schemaPath, status, faults };
        emit({ type: "drift", ...drift });
        if (onDrift !== undefined) observe(onDrift, drift, () => warnOnce(emit));
      }
      // What is no JSON fails when it is read, as unexpected content, which a wait survives.
      const broken = faults.filter((fault) => !isAddition(fault) && fault.kind !== "not-json");
      if (mode === "strict" && response.ok && broken.length > 0)
        throw new ContractError(method, schemaPath, status, broken);
      return answer;
    },
  });
}

/** The name of a member may be one. */
function withoutSecrets(faults: readonly ContractFault[], secrets: readonly string[]): ContractFault[] {
  const scrub = scrubberOf(secrets);
  return faults.map(({ path, message, kind }) => ({ path: scrub(path), message: scrub(message), kind }));
}

interface Examined {
  /** The answer with its body still to be read, where looking at it used the body up and others may want it. */
  answer?: Response | undefined;
  faults: ContractFault[];
}

async function examine(operation: string, request: Request, response: Response): Promise<Examined> {
  const content = documentedContent(operation, response.status);
  if (content === undefined) {
    return {
      faults: [{ path: "", kind: "new-status", message: `status ${response.status} is not in the document` }],
    };
  }
  const schema = content["application/json"];
  const isJson = /\bjson\b/i.test(response.headers.get("content-type") ?? "");
  if (schema === undefined || response.body === null) return { faults: [] };
  if (!isJson) {
    // Where other kinds of content are documented beside JSON, this may be one of them.
    if (Object.keys(content).length > 1 || response.headers.get("content-length") === "0")
      return { faults: [] };
    return { faults: [{ path: "", kind: "not-json", message: "the body is not declared as JSON" }] };
  }

  let answer: Response | undefined;
  // Known where another one has checked the answer before.
  let body = takeParsedBody(response);
  if (body === undefined) {
    const text = await response.text();
    if (!response.ok || !isTakenParsed(request)) answer = answerWith(text, response);
    try {
      body = JSON.parse(text);
    } catch {
      return {
        answer: answer ?? answerWith(text, response),
        faults: text === "" ? [] : [{ path: "", kind: "not-json", message: "the body is not JSON" }],
      };
    }
  }
  recordParsedBody(answer ?? response, body);
  return { answer, faults: exactMatch(schema)(body) ? [] : findFaults(schema, body) };
}

/** The same answer with its body still to be read; it is only encoded for those who do, since most take it parsed. */
function answerWith(text: string, response: Response): Response {
  return withOtherBody(
    response,
    new ReadableStream(
      {
        pull(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    ),
  );
}
