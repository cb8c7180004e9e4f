/** Some records that follow each other. */
export interface Batch<T> {
  /** Position of the first among all records, from 0. */
  firstIndex: number;
  lastIndex: number;
  records: T[];
}

/** Records in batches; a batch is read when it is asked for, and not before. */
export interface BatchReader<T> {
  /** The next batch, once those asked for before are read; `undefined` behind the last one. */
  next(): Promise<Batch<T> | undefined>;
  /** Reads no more, and lets the source clean up. */
  close(): Promise<void>;
}

/** Reads anything that can be iterated in batches. */
export function readBatches<T>(records: Iterable<T> | AsyncIterable<T>, size: number): BatchReader<T> {
  const source =
    Symbol.asyncIterator in records ? records[Symbol.asyncIterator]() : records[Symbol.iterator]();
  let ended = false;
  let firstIndex = 0;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Batch<T> | undefined> {
    const batch: T[] = [];
    while (!ended && batch.length < size) {
      const step = await source.next();
      if (step.done) ended = true;
      else batch.push(step.value);
    }
    if (batch.length === 0) return undefined;
    const first = firstIndex;
    firstIndex += batch.length;
    return { firstIndex: first, lastIndex: firstIndex - 1, records: batch };
  }

  return {
    next() {
      waiting += 1;
      const reading = turn.then(read);
      turn = reading.then(
        () => {
          waiting -= 1;
        },
        () => {
          waiting -= 1;
          // A source that has thrown is at its end.
          ended = true;
        },
      );
      return reading;
    },
    async close() {
      if (ended) return;
      ended = true;
      const closed = Promise.resolve(source.return?.());
      // A source that is asked for a record closes after that one, which may never come.
      if (waiting === 0) await closed;
      else closed.catch(() => {});
    },
  };
}
