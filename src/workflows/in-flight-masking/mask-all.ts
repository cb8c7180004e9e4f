import type { InFlightMaskingWorkflowClient } from "../../client/create-in-flight-masking-client.js";
import {
  DataMasqueConfigError,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
} from "../../errors/errors.js";
import { isPassingFailure } from "../../errors/failure-kinds.js";
import { checkNumber } from "../../options/check-client-options.js";
import { LONGEST_RETRY_AFTER_MS, RETRIED_STATUS, repeatDelayMs } from "../../transport/retry.js";
import { createScopedSignal, orAborted, sleep } from "../../transport/signals.js";
import { tellable } from "../tellable.js";
import { checkSignal } from "../wait.js";
import { type Batch, readBatches } from "./batches.js";
import { type MaskOptions, mask } from "./mask.js";
import { MaskBatchError } from "./mask-batch-error.js";

/** How to mask many records. */
export interface MaskAllOptions extends MaskOptions {
  /**
   * Records sent with one request.
   * @default 100
   */
  batchSize?: number | undefined;
  /**
   * Requests under way at once; one batch more is held in memory, that of the records being handed out.
   * @default 4
   */
  concurrency?: number | undefined;
  /**
   * How often a batch is sent again after a failure that may pass:
   * a lost connection, or a status 429, 502, 503 or 504. Masking stores nothing at the server, so that does no harm;
   * without a `run_secret` the second attempt gives other values, of which the first have been seen by nobody.
   * @default 2
   */
  retry?: number | undefined;
}

/**
 * Masks any number of records, and yields them masked, in their order.
 * Records are read from `records` only as they are needed:
 * `concurrency` batches and the one being handed out, so that a source without an end takes no more memory than a short one.
 * Nothing happens before the first record is asked for;
 * leaving the loop ends the requests under way and closes the source.
 *
 * ```ts
 * for await (const customer of maskAll(ifm, plan.name, customers(), { batchSize: 500, concurrency: 8 })) {
 *   await write(customer);
 * }
 * ```
 *
 * @param plan the stored name of the plan, with its suffix
 * @param records an array, a generator, a stream of objects: anything that can be iterated, now or asynchronously
 * @throws MaskBatchError when a batch cannot be masked, once all records before it are handed out;
 *   no batch is sent after it
 * @throws what `records` throws, once all whole batches before it are handed out
 * @throws DataMasqueConfigError when an option makes no sense
 */
export function maskAll<T>(
  ifm: InFlightMaskingWorkflowClient,
  plan: string,
  records: Iterable<T> | AsyncIterable<T>,
  options: MaskAllOptions = {},
): AsyncGenerator<T, void, undefined> {
  const { batchSize = 100, concurrency = 4, retry = 2, ...maskOptions } = options;
  checkNumber("batchSize", batchSize, 1);
  checkNumber("concurrency", concurrency, 1);
  checkNumber("retry", retry, 0);
  if (!isIterable(records)) {
    throw new DataMasqueConfigError("records must be an array or something else that can be iterated");
  }
  const send = (batch: Batch<T>, signal: AbortSignal): Promise<T[]> =>
    maskBatch(ifm, plan, batch, retry, { ...maskOptions, signal });
  return inOrder(records, Math.floor(batchSize), Math.floor(concurrency), send, options.signal);
}

async function* inOrder<T>(
  records: Iterable<T> | AsyncIterable<T>,
  batchSize: number,
  concurrency: number,
  send: (batch: Batch<T>, signal: AbortSignal) => Promise<T[]>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  checkSignal(signal);
  const scope = createScopedSignal(signal);
  const reader = readBatches(records, batchSize);
  let failed = false;

  async function maskNext(): Promise<T[] | undefined> {
    const batch = failed ? undefined : await reader.next();
    // One that failed meanwhile ends the walk before this one is reached.
    return batch === undefined || failed ? undefined : send(batch, scope.signal);
  }
  function start(): Promise<T[] | undefined> {
    const work = maskNext();
    work.catch(() => {
      failed = true;
    });
    return work;
  }

  const underWay: Promise<T[] | undefined>[] = [];
  try {
    for (;;) {
      while (underWay.length < concurrency) underWay.push(start());
      const masked = await orAborted(underWay.shift() ?? start(), scope.signal);
      if (masked === undefined) return;
      underWay.push(start());
      for (const record of masked) {
        signal?.throwIfAborted();
        yield record;
      }
    }
  } finally {
    scope.abort();
    scope.release();
    await reader.close();
  }
}

async function maskBatch<T>(
  ifm: InFlightMaskingWorkflowClient,
  plan: string,
  batch: Batch<T>,
  retry: number,
  options: MaskOptions & { signal: AbortSignal },
): Promise<T[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await mask(ifm, plan, batch.records, options);
      if (outcome.ok) return outcome.records;
      const { reason, logs } = tellable(ifm, outcome, options);
      throw new MaskBatchError(batch, reason, { logs });
    } catch (error) {
      options.signal.throwIfAborted();
      if (error instanceof MaskBatchError || error instanceof DataMasqueConfigError) throw error;
      const wanted = askedToWait(error);
      if (attempt > retry || !mayPass(error) || wanted > LONGEST_RETRY_AFTER_MS) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new MaskBatchError(batch, reason, { cause: error });
      }
      await sleep(repeatDelayMs(attempt, wanted), options.signal);
    }
  }
}

function mayPass(error: unknown): boolean {
  if (isDataMasqueTransportError(error)) return isPassingFailure(error);
  return (
    isDataMasqueNotReadyError(error) || (isDataMasqueApiError(error) && RETRIED_STATUS.includes(error.status))
  );
}

function askedToWait(error: unknown): number {
  return isDataMasqueApiError(error) || isDataMasqueNotReadyError(error) ? (error.retryAfterMs ?? 0) : 0;
}

function isIterable(records: unknown): boolean {
  return (
    typeof records === "object" &&
    records !== null &&
    (Symbol.asyncIterator in records || Symbol.iterator in records)
  );
}
