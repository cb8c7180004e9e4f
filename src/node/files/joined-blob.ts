/**
 * A `Blob` whose stream is made of the streams of its parts, one after the other.
 * A part can so tell when nobody reads on, and close its file;
 * the stream of a platform's own `Blob` holds a file open until its memory is collected.
 */
export class JoinedBlob extends Blob {
  readonly #parts: readonly BlobPart[];

  constructor(parts: BlobPart[], type: string) {
    super(parts, { type });
    this.#parts = parts;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const left = [...this.#parts];
    let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
    return new ReadableStream(
      {
        async pull(controller) {
          for (;;) {
            const next = reader === undefined ? left.shift() : undefined;
            if (next !== undefined)
              reader = (next instanceof Blob ? next : new Blob([next])).stream().getReader();
            if (reader === undefined) return controller.close();
            const { done, value } = await reader.read();
            if (!done) return controller.enqueue(value);
            reader = undefined;
          }
        },
        cancel(reason) {
          // Who waits for a piece of one part would go on to the next.
          left.length = 0;
          return reader?.cancel(reason);
        },
      },
      // Nothing is read, and no file opened, before someone asks for it.
      { highWaterMark: 0 },
    );
  }
}
