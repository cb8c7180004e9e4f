import type { Middleware } from "openapi-fetch";
import { DataMasqueConfigError, type DataMasqueTransportError, isDataMasqueError } from "../errors/errors.js";
import { isWrite, networkFailure } from "../errors/failure-kinds.js";
import { type KnownSecrets, withoutQuery } from "../errors/redaction/secrets.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import type { Send } from "../transport/attempt.js";
import { textOf } from "../transport/received-body.js";
import { OutgoingRequest, outgoingOf, replayableRequest } from "../transport/request.js";
import type { PauseBeforeRepeat } from "../transport/retry.js";
import { createScopedSignal, orAborted, type ScopedSignal } from "../transport/signals.js";
import { prepareCall } from "./call-arguments.js";
import { type ClientHook, isLightMiddleware, recordHook, settle } from "./call-record.js";
import { holdSecrets } from "./call-secrets.js";
import type { PlainCall, PlainCallInit, SettledCall } from "./plain-call.js";
import { type BodyKind, readBody, streamOf, withOtherBody } from "./response-body.js";

/** What surrounds the calls of one client. */
export interface Surroundings {
  /** What sends the request that is made of a call, with a token or without one. */
  stack: { readonly loggedIn: Send; readonly anonymous: Send };
  /** What is special about an operation, by `METHOD path`; most have nothing. */
  traits: Readonly<Record<string, OperationTraits>>;
  /** Of the app, outside of everything that the client does with a request. */
  middleware: readonly Middleware[];
  /** What knows the secrets of the client, to be kept out of errors. */
  known: KnownSecrets;
  /** What is to be had of the client by who knows only its `fetch`. */
  hook: ClientHook;
  /** Milliseconds without a piece of a body after which it counts as lost; `0` for never. */
  idleMs: number;
  /** How often a read is repeated whose body was lost. */
  repeats: number;
  /** Waits before a repeat, and tells of it. */
  pause: PauseBeforeRepeat;
}

/**
 * Puts around a call what a middleware cannot do, since it happens before the first or after the last of them:
 * checks what the caller passed, reads the body as what it is, and names failures while it is read.
 */
export function surroundCall(verb: string, call: PlainCall, surroundings: Surroundings): PlainCall {
  const { stack, traits, known, hook, idleMs, repeats, pause } = surroundings;
  const write = isWrite(verb);
  return async (path, given = {}) => {
    const operation = `${verb} ${path}`;
    const { anonymous, response: documented, file } = traits[operation] ?? {};
    const secrets = holdSecrets(known, given);
    let scope: ScopedSignal | undefined;
    let kind: BodyKind | undefined;
    let streaming = false;
    let sent: OutgoingRequest | undefined;
    /** Whether a request could be made of what the caller passed. */
    let made = false;
    /** What of the app sees the answer. */
    let around: Middleware[] = [];
    let lostBody: DataMasqueTransportError | undefined;

    const note = (): void => {
      made = true;
    };
    const sentTo = (): string | undefined => sent && withoutQuery(sent.url);
    const nameOfCall = (): string => (sent ? `${operation} (${sentTo()})` : operation);

    async function send(request: Request): Promise<Response> {
      note();
      sent = request instanceof OutgoingRequest ? request : await outgoingOf(request);
      sent.parseAs = kind;
      let response = await (anonymous ? stack.anonymous : stack.loggedIn)(sent);
      if (sent.shown && response.body) {
        // Middleware of the app reads it as it likes, and waits no longer for a lost body than the client itself.
        response = withOtherBody(
          response,
          streamOf(response.body, idleMs, failReading, () => {}),
        );
      }
      // openapi-fetch reads the body of a refusal, and middleware of this package any other.
      if (!around.length && response.ok) return response;
      const value = (): Promise<string> => textOf(response, idleMs).catch(failReading);
      return Object.defineProperty(response, "text", { value });
    }

    async function once(init: PlainCallInit): Promise<SettledCall> {
      const signal = scope?.signal;
      signal?.throwIfAborted();
      around = [...surroundings.middleware, ...(init.middleware ?? [])];
      const asked: PlainCallInit & { method: string; Request?: unknown } = {
        // First, since V8 takes its time with what is added to a bare copy; openapi-fetch adds it otherwise.
        method: verb,
        ...init,
        // The body is read below, once it is known to be a success, so openapi-fetch must leave it alone.
        parseAs: "stream",
        signal: signal ?? null,
        fetch: send,
      };
      if (around.length) {
        recordHook(send, hook);
        asked.middleware = [{ onRequest: note }, ...around.map(tolerated)];
        // Which openapi-fetch takes with a call, too, though its types do not say so.
        if (!around.every(isLightMiddleware)) asked.Request = replayableRequest();
      }
      // A request that a middleware rebuilt can lose its signal to the garbage collector, so it is watched here, too.
      const answered = await orAborted(call(path, asked), signal);
      const { response } = answered;
      const result = settle(answered, {
        path,
        method: verb,
        url: sentTo,
        secrets: secrets.all,
        repeated: verb === "DELETE" && sent?.mayHaveBeenDone,
      });
      if (!response.ok) {
        await secrets.readFiles();
        return result;
      }
      // Not by `data`: openapi-fetch has none for an empty report either, which is a text, or an empty archive.
      if (!response.body) {
        result.data = undefined;
      } else if (kind === "stream") {
        streaming = true;
        result.data = streamOf(response.body, idleMs, failReading, () => scope?.release());
      } else {
        result.data = await orAborted(
          readBody(response, kind, { name: nameOfCall, write, idleMs }),
          signal,
        ).catch(failReading);
      }
      return result;
    }

    /** Platforms throw whatever they like when a body cannot be read to its end. */
    function failReading(error: unknown): never {
      scope?.signal.throwIfAborted();
      if (isDataMasqueError(error) || error instanceof RangeError) throw secrets.cleaned(error);
      lostBody = networkFailure(error, nameOfCall(), write, undefined, "reset");
      throw secrets.cleaned(lostBody);
    }

    try {
      const init = prepareCall(verb, path, given, file);
      kind = init.parseAs ?? documented;
      if (init.signal) scope = createScopedSignal(init.signal);
      for (let repeat = 1; ; repeat += 1) {
        try {
          return await once(init);
        } catch (error) {
          // Of the body nothing has reached the caller, so a read can begin again, unless middleware has read it away.
          // To middleware that reads it, a browser tells its loss by a `TypeError` of its own.
          if (!lostBody || !(error === lostBody || error instanceof TypeError)) throw error;
          const reason = lostBody.kind;
          if (write || repeat > repeats || reason === "unexpected-content") throw lostBody;
          lostBody = undefined;
          await pause({ attempt: repeat, method: verb, url: sentTo() ?? path, reason }, 0, scope?.signal);
        }
      }
    } catch (error) {
      scope?.signal.throwIfAborted();
      await secrets.readFiles();
      throw secrets.cleaned(
        made || isDataMasqueError(error)
          ? error
          : new DataMasqueConfigError(`${operation}: no request can be made of this call (${error})`),
      );
    } finally {
      secrets.release();
      if (!streaming) scope?.release();
    }
  };
}

/** openapi-fetch takes an answer only if it is of the global class of the moment, which need not be that of what came. */
function tolerated(middleware: Middleware): Middleware {
  return {
    onRequest: (call) => middleware?.onRequest?.(call),
    async onResponse(call) {
      const answer = await middleware?.onResponse?.(call);
      return answer === call.response ? undefined : answer;
    },
    onError: (call) => middleware?.onError?.(call),
  };
}
