/** What is known of a request that a proxy did not pass on. */
interface ProxyRefusal {
  /** The status with which the proxy answered itself; `undefined` when it did not answer. */
  status?: number;
  /** Whether the server may have received something all the same. @default false */
  sent?: boolean;
  cause?: unknown;
}

/** A proxy did not pass a request on; the message is for users where there is no status. */
export class ProxyError extends Error {
  override readonly name: string = "ProxyError";
  readonly status: number | undefined;
  readonly sent: boolean;

  constructor(message: string, { status, sent = false, cause }: ProxyRefusal) {
    super(message, cause === undefined ? undefined : { cause });
    this.status = status;
    this.sent = sent;
  }
}

/** No connection to the proxy itself was made; the cause says why. */
export class UnreachableProxyError extends Error {
  override readonly name: string = "UnreachableProxyError";
}

/** Looks for an error of some class down the chain of causes. */
export function findCause<T>(error: unknown, wanted: new (...given: never[]) => T): T | undefined {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    if (current instanceof wanted) return current;
    current = current.cause;
  }
  return undefined;
}
