import type { ContentValidators, OperationContract } from "../../generated/datamasque.contract.gen.js";
import { readRequestForm } from "../http/body/read-form.js";
import type { RequestForm } from "../http/body/request-form.js";
import { detailError, ErrorReply } from "../http/django-errors.js";
import type { IncomingRequest } from "../http/incoming-request.js";
import type { SandboxRequestInfo } from "../http/request-info.js";
import { type RoutedPath, RouteTable } from "./route-table.js";

/** A request with the operation that its path and method lead to. */
export interface RoutedRequest {
  readonly request: IncomingRequest;
  /** The request as faults see it. */
  readonly info: SandboxRequestInfo;
  /** What the document says of the bodies of the operation; `undefined` when they are none. */
  readonly validators: ContentValidators | undefined;
  pathParameter(name: string): string;
  readForm(): RequestForm;
}

/** How one of the two APIs speaks: what its handlers get, whom it lets in, and the words of its refusals. */
export interface ApiDialect<Call> {
  /** Where the API is. */
  readonly prefix: string;
  /** The operations of the document. */
  readonly contract: Readonly<Record<string, OperationContract>>;
  /** Whether a HEAD is answered like a GET, without the body. */
  readonly answersHead: boolean;
  /** What a handler gets. */
  callOf(request: RoutedRequest): Call;
  /**
   * Lets a call pass or throws the reply that refuses it.
   * `operation` is `undefined` when the path has others, which `ofPath` holds.
   */
  admit(call: Call, operation: string | undefined, ofPath: readonly string[]): void;
  /** Answers a path that leads nowhere. */
  unrouted(request: IncomingRequest, isRouted: (path: string) => boolean): Response;
  /** What `Allow` says of a path with operations of these methods. */
  allow(methods: Iterable<string>): string;
  /** Adds what every answer of a path that leads somewhere has. */
  finish(response: Response, allow: string): Response;
  /** Puts an answer in the form that the request asks for; without it there is one form. */
  forReader?(request: IncomingRequest, response: Response): Promise<Response>;
  /** Answers OPTIONS; without it that is a method that no path has. */
  describe?(path: string): Response;
  /** The reply to a method that a path does not have. */
  methodNotAllowed(method: string): ErrorReply["body"];
  /** The reply when the sandbox itself fails. */
  failed(message: string): Response;
}

type Handler<Call> = (call: Call) => Response;

/** One simulated server of an API: finds the operation of a request and has it answered. */
export class ApiServer<Call> {
  readonly #dialect: ApiDialect<Call>;
  readonly #handlers: ReadonlyMap<string, Handler<Call>>;
  readonly #validators: ReadonlyMap<string, ContentValidators | undefined>;
  readonly #routes: RouteTable;

  /** An operation of the document without a handler says that it is not simulated. */
  constructor(handlers: Readonly<Record<string, Handler<Call>>>, dialect: ApiDialect<Call>) {
    this.#dialect = dialect;
    this.#handlers = new Map(Object.entries(handlers));
    const operations = Object.entries(dialect.contract);
    this.#validators = new Map(operations.map(([operation, { request }]) => [operation, request]));
    this.#routes = new RouteTable([...this.#handlers.keys(), ...this.#validators.keys()], dialect.prefix);
  }

  /** Answers a request that has passed whatever stands in front of the server. */
  async handle(request: IncomingRequest, info: SandboxRequestInfo): Promise<Response> {
    const readForm = await readRequestForm(request.body, request.headers.get("content-type"));
    const answer = this.#routed(request, info, readForm);
    const response = (await this.#dialect.forReader?.(request, answer)) ?? answer;
    return this.#dialect.answersHead && request.method === "HEAD" ? new Response(null, response) : response;
  }

  #routed(request: IncomingRequest, info: SandboxRequestInfo, readForm: () => RequestForm): Response {
    const path = this.#routes.find(request.url.pathname);
    if (path === undefined) {
      return this.#dialect.unrouted(request, (other) => this.#routes.find(other) !== undefined);
    }
    const allow = this.#dialect.allow(path.operations.keys());
    try {
      return this.#dialect.finish(this.#answer(request, path, allow, { info, readForm }), allow);
    } catch (error) {
      if (error instanceof ErrorReply) return this.#dialect.finish(error.toResponse(), allow);
      const message = error instanceof Error ? error.message : String(error);
      return this.#dialect.failed(`The sandbox failed: ${message}`);
    }
  }

  #answer(
    request: IncomingRequest,
    { operations, pathParameter }: RoutedPath,
    allow: string,
    { info, readForm }: Pick<RoutedRequest, "info" | "readForm">,
  ): Response {
    const asGet = this.#dialect.answersHead && request.method === "HEAD";
    const operation = operations.get(asGet ? "GET" : request.method);
    const validators = operation === undefined ? undefined : this.#validators.get(operation);
    const call = this.#dialect.callOf({ request, info, validators, pathParameter, readForm });
    this.#dialect.admit(call, operation, [...operations.values()]);
    if (operation === undefined) {
      if (request.method === "OPTIONS" && this.#dialect.describe !== undefined) {
        return this.#dialect.describe(request.url.pathname);
      }
      throw new ErrorReply(405, this.#dialect.methodNotAllowed(request.method), { Allow: allow });
    }
    return (this.#handlers.get(operation) ?? notSimulated)(call);
  }
}

function notSimulated(): Response {
  throw detailError(501, "DataMasque has this operation, but the sandbox does not simulate it.");
}
