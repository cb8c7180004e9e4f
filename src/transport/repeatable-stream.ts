const makers = new WeakMap<ReadableStream, () => ReadableStream>();

/** A body that is a stream and can be sent again all the same, since it is made anew for each send. */
export function repeatableStream(make: () => ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const stream = make();
  makers.set(stream, make);
  return stream;
}

/** Tells whether a stream is one that is made anew for each send. */
export function isRepeatable(stream: ReadableStream): boolean {
  return makers.has(stream);
}

/** The stream to be sent now. */
export function freshStream(stream: ReadableStream): ReadableStream {
  return makers.get(stream)?.() ?? stream;
}
