import { sandboxControlContract } from "../../../generated/sandbox-control.contract.gen.js";
import { describeRequest } from "../../http/describe-request.js";
import type { IncomingRequest } from "../../http/incoming-request.js";
import { emptyResponse } from "../../http/responses.js";
import { type ApiDialect, ApiServer } from "../api-server.js";
import { refusalOf } from "./admission.js";
import { consoleAnswer } from "./console.js";
import {
  type ControlCall,
  type ControlHandler,
  type ControlOperation,
  controlError,
  readControlBody,
} from "./control-call.js";
import { faultHandlers } from "./fault-handlers.js";
import { type ControlledSandbox, sandboxHandlers } from "./sandbox-handlers.js";

const PREFIX = "/_sandbox";

/** Nobody else is to keep an answer, to show it as something else, or to embed it. */
const GUARDS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The control API and the console of a sandbox, apart from everything that is simulated: no fault, no gateway, no log. */
export class ControlServer {
  readonly #api: ApiServer<ControlCall>;

  constructor(sandbox: ControlledSandbox) {
    const handlers = {
      ...sandboxHandlers(sandbox),
      ...faultHandlers(sandbox.faults, () => sandbox.armedFaults()),
    } satisfies Readonly<Record<ControlOperation, ControlHandler>>;
    this.#api = new ApiServer({ ...handlers }, CONTROL_DIALECT);
  }

  /** The answer to a request; `undefined` when it is for the simulated server. */
  async handle(request: IncomingRequest): Promise<Response | undefined> {
    const { pathname } = request.url;
    if (pathname !== PREFIX && !pathname.startsWith(`${PREFIX}/`)) return undefined;
    const answer = await this.#answer(request);
    for (const [name, value] of Object.entries(GUARDS)) answer.headers.set(name, value);
    return answer;
  }

  async #answer(request: IncomingRequest): Promise<Response> {
    const refusal = refusalOf(request);
    if (refusal !== undefined) return controlError(403, refusal).toResponse();
    const { pathname } = request.url;
    if (pathname === PREFIX) return emptyResponse(301, { Location: `${PREFIX}/` });
    if (pathname === `${PREFIX}/`) return consoleAnswer(request.method);
    return this.#api.handle(request, describeRequest(request.method, request.url, request.headers));
  }
}

const CONTROL_DIALECT: ApiDialect<ControlCall> = {
  prefix: PREFIX,
  contract: sandboxControlContract,
  answersHead: true,
  callOf: ({ request: { url, body, headers }, pathParameter }) => ({
    url,
    pathParameter,
    readBody: (schema) => readControlBody(body, headers.get("content-type"), schema),
  }),
  admit() {},
  unrouted: () => controlError(404, "The control API has no such path.").toResponse(),
  allow: (methods) => [...methods].join(", "),
  finish: (response) => response,
  methodNotAllowed: (method) => ({ error: `This path has no method ${method}.` }),
  failed: (message) => controlError(500, message).toResponse(),
};
