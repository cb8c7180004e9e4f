type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The stream of a body, made once someone reads from it:
 * a web stream costs as much as sending its request, and most bodies are read as a whole.
 */
export class LateStream implements ReadableStream<Bytes> {
  readonly #make: () => ReadableStream<Bytes>;
  #stream: ReadableStream<Bytes> | undefined;
  #isLocked = false;

  constructor(make: () => ReadableStream<Bytes>) {
    this.#make = make;
  }

  /** The stream itself, for what takes no other. */
  get made(): ReadableStream<Bytes> {
    if (this.#stream === undefined) {
      this.#stream = this.#make();
      if (this.#isLocked) this.#stream.getReader();
    }
    return this.#stream;
  }

  get locked(): boolean {
    return this.#stream?.locked ?? this.#isLocked;
  }

  /** Keeps it from all readers to come, as one who holds it does. */
  lock(): void {
    this.#isLocked = true;
    this.#stream?.getReader();
  }

  cancel(reason?: unknown): Promise<void> {
    return this.made.cancel(reason);
  }

  getReader(options: { mode: "byob" }): ReadableStreamBYOBReader;
  getReader(): ReadableStreamDefaultReader<Bytes>;
  getReader(options?: ReadableStreamGetReaderOptions): ReadableStreamReader<Bytes>;
  getReader(options?: ReadableStreamGetReaderOptions): ReadableStreamReader<Bytes> {
    return this.made.getReader(options);
  }

  pipeThrough<T>(transform: ReadableWritablePair<T, Bytes>, options?: StreamPipeOptions): ReadableStream<T> {
    return this.made.pipeThrough(transform, options);
  }

  pipeTo(destination: WritableStream<Bytes>, options?: StreamPipeOptions): Promise<void> {
    return this.made.pipeTo(destination, options);
  }

  tee(): [ReadableStream<Bytes>, ReadableStream<Bytes>] {
    return this.made.tee();
  }

  values(options?: ReadableStreamIteratorOptions): ReadableStreamAsyncIterator<Bytes> {
    return this.made.values(options);
  }

  [Symbol.asyncIterator](): ReadableStreamAsyncIterator<Bytes> {
    return this.values();
  }
}
