/** What is done beside the reading of a {@link joinedStream}. */
export interface StreamWatch {
  /** Told how many bytes were read. */
  onBytes(bytes: number): void;
  /** Makes the error that the stream ends with of one that was met. */
  failureOf?(error: unknown): unknown;
}

/** Streams one after the other as one; each is made when its turn comes, and nothing is read ahead. */
export function joinedStream<Chunk extends Uint8Array>(
  pieces: readonly (() => ReadableStream<Chunk>)[],
  { onBytes, failureOf = (error) => error }: StreamWatch,
): ReadableStream<Chunk> {
  const left = [...pieces];
  let reader: ReadableStreamDefaultReader<Chunk> | undefined;
  return new ReadableStream<Chunk>(
    {
      async pull(controller) {
        try {
          for (;;) {
            reader ??= left.shift()?.().getReader();
            if (reader === undefined) return controller.close();
            const { done, value } = await reader.read();
            if (!done) {
              onBytes(value.byteLength);
              return controller.enqueue(value);
            }
            reader = undefined;
          }
        } catch (error) {
          throw failureOf(error);
        }
      },
      async cancel(reason) {
        await reader?.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
