import type { Middleware } from "openapi-fetch";
import { withoutQuery } from "../errors/redaction/secrets.js";
import type { FailedCall } from "../errors/response-error.js";
import type { Emit } from "../options/events.js";
import { isLight, LIGHT, OutgoingRequest } from "../transport/request.js";
import type { SettledCall } from "./plain-call.js";

/** What tells the hook of a client, and what it must not be told. */
export interface ClientHook {
  emit: Emit;
  /** The secrets that the client knows now, those of its calls included. */
  secrets(): readonly string[];
}

const hooks = new WeakMap<object, ClientHook>();
// In the answer itself: with a `WeakMap`, each call would live until the garbage collector looks at all there is.
const CALL = Symbol();
const PARSED_BODY = Symbol();

/** Lets what knows only a client, or only its `fetch`, find that client's hook. */
export function recordHook(owner: object, hook: ClientHook): void {
  hooks.set(owner, hook);
}

/** The hook of a client, or of the client that a `fetch` belongs to; one that does nothing for anything else. */
export function hookOf(owner: object): ClientHook {
  return hooks.get(owner) ?? { emit: () => {}, secrets: () => [] };
}

// Not in the middleware itself: a copy of it with something of the app may need more, as may one of another release.
const lightOnes = new WeakSet<Middleware>();

/** Marks middleware that needs no real `Request`, and that reads an answer by its `text()` alone. */
export function lightMiddleware(middleware: Middleware): Middleware {
  lightOnes.add(middleware);
  return middleware;
}

/** Tells whether it was marked so. */
export function isLightMiddleware(middleware: Middleware): boolean {
  return lightOnes.has(middleware);
}

/** The call that an answer belongs to; of an answer from another client only what the answer itself tells. */
export function callOf(response: Response & { [CALL]?: FailedCall }): FailedCall {
  return response[CALL] ?? { method: "A request to", path: withoutQuery(response.url) || "the server" };
}

/**
 * Whether nobody but this package reads the body of a successful answer to a request:
 * no middleware of the app, and no caller who wants it in another form than parsed.
 */
export function isTakenParsed(request: Request): boolean {
  return request instanceof OutgoingRequest && request.parseAs === undefined;
}

/** Remembers what a body that was already read holds, so that it is not parsed a second time. */
export function recordParsedBody(response: Response, parsedBody: unknown): void {
  Reflect.defineProperty(response, PARSED_BODY, { value: parsedBody, configurable: true });
}

/** What a body holds, if someone has parsed it; to be had once, so that nothing keeps a long list alive. */
export function takeParsedBody(response: Response & { [PARSED_BODY]?: unknown }): unknown {
  const parsedBody = response[PARSED_BODY];
  delete response[PARSED_BODY];
  return parsedBody;
}

// One getter for all: results whose getters differ have no shape in common, and whatever reads them becomes slow.
const lateResponse: PropertyDescriptor & ThisType<{ [LIGHT](): Response }> = {
  configurable: true,
  enumerable: true,
  get() {
    return this[LIGHT]();
  },
};

/**
 * What a call resolves to, its data still to be read, which remembers the call for the error that its answer may become:
 * of a success that is no real `Response` yet, with one as soon as someone asks for it.
 */
export function settle(settled: SettledCall, call: FailedCall): SettledCall {
  const { response } = settled;
  const real = (): Response => {
    const made = isLight(response) ? response[LIGHT]() : response;
    Reflect.defineProperty(made, CALL, { value: call, configurable: true });
    return made;
  };
  return isLight(response) && response.ok ? lateResult(real) : { ...settled, response: real() };
}

function lateResult(real: () => Response): SettledCall;
function lateResult(real: () => Response): object {
  return Object.defineProperties({ data: undefined }, { response: lateResponse, [LIGHT]: { value: real } });
}
