import { Application } from "./application.js";
import type { SandboxContext } from "./context.js";
import { delay } from "./delay.js";
import { emptyResponse } from "./empty-response.js";
import { htmlPage, notReadyPage, withExtraFields } from "./fault-responses.js";
import {
  forwardedHeaders,
  gatewayRefusal,
  gatewayRejection,
  isBlockedByGateway,
  markByGateway,
} from "./gateway.js";
import { InFlightService } from "./in-flight/in-flight-service.js";
import type { IncomingRequest } from "./incoming-request.js";
import { describeRequest, type SandboxRequestInfo } from "./request-info.js";
import type { RequestLog } from "./request-log.js";

/** An answer, and whether it is to break off in the middle of its body. */
export interface Delivery {
  readonly response: Response;
  readonly cut: boolean;
}

/** What stands between the caller and the two services: the gateway, the reverse proxy, and the faults. */
export class SandboxServer {
  readonly #context: SandboxContext;
  readonly #log: RequestLog;
  readonly #application: Application;
  readonly #inFlight: InFlightService;

  constructor(context: SandboxContext, log: RequestLog) {
    this.#context = context;
    this.#log = log;
    this.#application = new Application(context);
    this.#inFlight = new InFlightService(context);
  }

  async handle(request: IncomingRequest): Promise<Delivery> {
    const { faults } = this.#context;
    const info = describeRequest(request.method, request.url, request.headers);
    const answered = this.#log.begin(info);
    const delayMs = faults.delay.take(info);
    if (delayMs !== undefined) await delay(delayMs, request);
    const response = await this.#respond(request, info);
    answered(response.status);
    return { response, cut: response.body !== null && faults.cut.take(info) !== undefined };
  }

  async #respond(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const rejection = this.#context.faults.gateway.take(info);
    if (rejection !== undefined) return gatewayRejection(rejection);
    const { spcsPat } = this.#context.settings;
    if (spcsPat === undefined) return this.#behindGateway(request, info);
    const refusal = gatewayRefusal(request.headers, spcsPat);
    if (refusal !== undefined) return refusal;
    if (isBlockedByGateway(request.method)) return markByGateway(htmlPage(405, "Method Not Allowed"));
    const forwarded = { ...request, headers: forwardedHeaders(request.headers) };
    return markByGateway(await this.#behindGateway(forwarded, info));
  }

  async #behindGateway(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const { faults } = this.#context;
    if (faults.notReady.take(info)) return notReadyPage();
    const pageStatus = faults.htmlPage.take(info);
    if (pageStatus !== undefined) return htmlPage(pageStatus, `Error ${pageStatus}`);
    const emptyStatus = faults.emptyBody.take(info);
    if (emptyStatus !== undefined) return emptyResponse(emptyStatus);
    const response = InFlightService.serves(info.path)
      ? await this.#inFlight.handle(request, info)
      : await this.#application.handle(request);
    return faults.extraFields && response.ok ? withExtraFields(response) : response;
  }
}
