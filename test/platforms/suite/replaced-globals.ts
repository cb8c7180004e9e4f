/** A kind of replacement of a global, as libraries make them. */
export type Replacement = () => void;

/** Puts something in the place of a global. */
export function replaceGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Puts a class of its own, which extends the platform's, in the place of one. */
export const SUBCLASSES: Readonly<Record<"Request" | "Response" | "Headers", Replacement>> = {
  Request: () => replaceGlobal("Request", class Request extends globalThis.Request {}),
  Response: () => replaceGlobal("Response", class Response extends globalThis.Response {}),
  Headers: () => replaceGlobal("Headers", class Headers extends globalThis.Headers {}),
};

/**
 * Does what `serve()` of `@hono/node-server` does: a `Request` that extends the platform's,
 * and a `Response` that makes one of the platform's once someone asks for more than its status,
 * and that has the platform's prototype all the same.
 */
export const asHono: Replacement = () => {
  const { Request: PlatformRequest, Response: PlatformResponse } = globalThis;
  class LightResponse {
    readonly #body: BodyInit | null | undefined;
    readonly #init: ResponseInit | undefined;
    #made: Response | undefined;

    constructor(body?: BodyInit | null, init?: ResponseInit) {
      this.#body = body;
      this.#init = init;
    }

    made(): Response {
      this.#made ??= new PlatformResponse(this.#body, this.#init);
      return this.#made;
    }
  }
  for (const name of [
    "body",
    "bodyUsed",
    "headers",
    "ok",
    "redirected",
    "status",
    "statusText",
    "type",
    "url",
  ]) {
    Object.defineProperty(LightResponse.prototype, name, {
      get(this: LightResponse): unknown {
        return Reflect.get(this.made(), name);
      },
    });
  }
  for (const name of ["arrayBuffer", "blob", "clone", "formData", "json", "text"]) {
    Object.defineProperty(LightResponse.prototype, name, {
      value(this: LightResponse): unknown {
        const made = this.made();
        const method: unknown = Reflect.get(made, name);
        return typeof method === "function" ? method.call(made) : undefined;
      },
    });
  }
  Object.setPrototypeOf(LightResponse, PlatformResponse);
  Object.setPrototypeOf(LightResponse.prototype, PlatformResponse.prototype);
  replaceGlobal("Request", class LightRequest extends PlatformRequest {});
  replaceGlobal("Response", LightResponse);
};

/** Puts a `Headers` of its own, which has nothing of the platform's, in the place of it, as a simulated browser does. */
export const foreignHeaders: Replacement = () => {
  class Headers {
    readonly #values = new Map<string, string>();

    constructor(init: HeadersInit = []) {
      const entries = Symbol.iterator in init ? [...init] : Object.entries(init);
      for (const [name = "", value = ""] of entries) this.append(name, value);
    }
    append(name: string, value: string): void {
      const known = this.#values.get(name.toLowerCase());
      this.#values.set(name.toLowerCase(), known === undefined ? `${value}` : `${known}, ${value}`);
    }
    set(name: string, value: string): void {
      this.#values.set(name.toLowerCase(), `${value}`);
    }
    get(name: string): string | null {
      return this.#values.get(name.toLowerCase()) ?? null;
    }
    has(name: string): boolean {
      return this.#values.has(name.toLowerCase());
    }
    delete(name: string): void {
      this.#values.delete(name.toLowerCase());
    }
    forEach(tell: (value: string, name: string) => void): void {
      for (const [name, value] of this.#values) tell(value, name);
    }
    entries(): IterableIterator<[string, string]> {
      return this.#values.entries();
    }
    keys(): IterableIterator<string> {
      return this.#values.keys();
    }
    values(): IterableIterator<string> {
      return this.#values.values();
    }
    [Symbol.iterator](): IterableIterator<[string, string]> {
      return this.entries();
    }
  }
  replaceGlobal("Headers", Headers);
};
