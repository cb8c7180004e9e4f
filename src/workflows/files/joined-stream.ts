/** What is done beside the reading of a {@link joinedStream}. */
export interface StreamWatch {
  /** Told how many bytes were read. */
  onBytes(bytes: number): void;
  /** Makes the error that the stream ends with of one that was met. */
  failureOf?(error: unknown): unknown;
  /** Ends the stream and what it reads from: platforms read a body that nobody sends any more to its end. */
  signal: AbortSignal;
}

/** Streams one after the other as one; each is made when its turn comes, and nothing is read ahead. */
export function joinedStream<Chunk extends Uint8Array>(
  pieces: readonly (() => ReadableStream<Chunk>)[],
  { onBytes, failureOf = (error) => error, signal }: StreamWatch,
): ReadableStream<Chunk> {
  const left = [...pieces];
  let reader: ReadableStreamDefaultReader<Chunk> | undefined;

  async function giveUp(reason: unknown): Promise<void> {
    left.length = 0;
    await reader?.cancel(reason);
  }

  return new ReadableStream<Chunk>(
    {
      start(controller) {
        const stop = (): void => {
          controller.error(signal.reason);
          giveUp(signal.reason).catch(() => {});
        };
        if (signal.aborted) stop();
        else signal.addEventListener("abort", stop, { once: true });
      },
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
      cancel: giveUp,
    },
    { highWaterMark: 0 },
  );
}
