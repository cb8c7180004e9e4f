import { describeRequest } from "../http/describe-request.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { OperationCall } from "../http/operation.js";
import type { SandboxRequestInfo } from "../http/request-info.js";
import { emptyResponse, htmlPage } from "../http/responses.js";
import { serviceError } from "../resources/in-flight/errors.js";
import { inFlightHandlers } from "../resources/in-flight/handlers.js";
import type { InFlightCall } from "../resources/in-flight/operation.js";
import type { SandboxContext } from "../store/context.js";
import { adminApi } from "./admin-api.js";
import { ApiServer } from "./api-server.js";
import { Cors } from "./cors.js";
import { delay, untilClockShows } from "./delay.js";
import type { FaultPlan } from "./faults/fault-plan.js";
import { proxyPage, throttled, withExtraFields } from "./faults/fault-responses.js";
import { SnowflakeGateway } from "./gateway/snowflake-gateway.js";
import { inFlightApi, isInFlight } from "./in-flight-api.js";
import { truncatedAnswer } from "./listener/cut-body.js";
import { operationHandlers } from "./operation-handlers.js";
import type { RequestLog } from "./request-log.js";

/** An answer, and what is to be lost on its way: the second half of its body, or the connection with all of it. */
export interface Delivery {
  readonly response: Response;
  readonly lost: "half of the body" | "connection" | undefined;
}

/** What the server works with: beside what its handlers get, the faults that strike around them. */
export interface ServerContext extends SandboxContext {
  readonly faults: FaultPlan;
}

/** What stands between the caller and the two services: the gateway, the reverse proxy, and the faults. */
export class SandboxServer {
  readonly #context: ServerContext;
  readonly #log: RequestLog;
  readonly #gateway: SnowflakeGateway;
  readonly #cors: Cors;
  readonly #admin: ApiServer<OperationCall>;
  readonly #inFlight: ApiServer<InFlightCall>;

  constructor(context: ServerContext, log: RequestLog) {
    this.#context = context;
    this.#log = log;
    this.#gateway = new SnowflakeGateway(context.settings);
    this.#cors = new Cors(context.settings.cors);
    this.#admin = new ApiServer({ ...operationHandlers(context) }, adminApi(context));
    this.#inFlight = new ApiServer({ ...inFlightHandlers(context) }, inFlightApi(context));
  }

  async handle(request: IncomingRequest): Promise<Delivery> {
    const { faults } = this.#context;
    const info = describeRequest(request.method, request.url, request.headers);
    const answered = this.#log.begin(info);
    // The page that sends it knows nothing of a preflight: a fault is meant for the request that follows.
    const preflight = this.#gateway.preflight(request) ?? this.#cors.preflight(request);
    const delayMs = preflight === undefined ? faults.delay.take(info) : undefined;
    if (delayMs !== undefined) await delay(delayMs, request);
    const delivery = preflight === undefined ? await this.#deliver(request, info) : whole(preflight);
    if (delivery.lost !== "connection") answered(delivery.response.status);
    return delivery;
  }

  async #deliver(request: IncomingRequest, info: SandboxRequestInfo): Promise<Delivery> {
    const { faults, settings } = this.#context;
    const refusal = this.#refusal(request, info);
    if (refusal !== undefined) return this.#perhapsCut(refusal, info);
    const idleMs = faults.idleCut.take(info);
    const cutAt = settings.clock() + (idleMs ?? 0);
    const forwarded = this.#gateway.forwarded(request);
    const response = this.#gateway.returned(request, await this.#behindGateway(forwarded, info));
    if (idleMs === undefined) return this.#perhapsCut(response, info);
    await untilClockShows(cutAt, settings.clock, request);
    return { response, lost: "connection" };
  }

  #refusal(request: IncomingRequest, info: SandboxRequestInfo): Response | undefined {
    const onDemand = this.#context.faults.gateway.take(info);
    return onDemand === undefined
      ? this.#gateway.refusal(request)
      : this.#gateway.rejection(request, onDemand);
  }

  async #perhapsCut(answer: Response, info: SandboxRequestInfo): Promise<Delivery> {
    const truncated = answer.body !== null && this.#context.faults.truncation.take(info) !== undefined;
    const response = truncated ? await truncatedAnswer(answer) : answer;
    const cut = response.body !== null && this.#context.faults.cut.take(info) !== undefined;
    return { response, lost: cut ? "half of the body" : undefined };
  }

  async #behindGateway(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const { faults } = this.#context;
    // What stands in front of the server knows nothing of its settings.
    if (faults.notReady.take(info)) return proxyPage(502);
    const proxyError = faults.proxyError.take(info);
    if (proxyError?.afterTheWork === true) await this.#answerOf(request, info);
    if (proxyError !== undefined) return proxyPage(proxyError.status);
    return this.#cors.returned(request, await this.#application(request, info));
  }

  async #application(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const { faults } = this.#context;
    const seconds = faults.throttle.take(info);
    if (seconds !== undefined) return throttled(seconds);
    const pageStatus = faults.htmlPage.take(info);
    if (pageStatus !== undefined) return htmlPage(pageStatus, `Error ${pageStatus}`);
    const emptyStatus = faults.emptyBody.take(info);
    if (emptyStatus !== undefined) return emptyResponse(emptyStatus);
    const response = await this.#answerOf(request, info);
    if (faults.extraFields.detail === undefined || !response.ok) return response;
    const extended = await withExtraFields(response);
    if (extended !== response) faults.extraFields.strike(info);
    return extended;
  }

  #answerOf(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    return isInFlight(info.path) ? this.#answerInFlight(request, info) : this.#admin.handle(request, info);
  }

  async #answerInFlight(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const failure = this.#context.faults.ifmError.take(info);
    if (failure !== undefined) return serviceError(failure.status, failure.error).toResponse();
    return this.#inFlight.handle(request, info);
  }
}

/** An answer of which nothing is lost. */
export function whole(response: Response): Delivery {
  return { response, lost: undefined };
}
