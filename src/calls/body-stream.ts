/**
 * Passes a body on as a stream to the caller, with failures turned into our errors.
 * `onEnd` is told once, when the stream has ended in whatever way.
 */
export function streamOf(
  body: ReadableStream<Uint8Array>,
  failureOf: (error: unknown) => unknown,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        onEnd();
        controller.close();
      } catch (error) {
        onEnd();
        controller.error(failureOf(error));
      }
    },
    async cancel(reason) {
      onEnd();
      await reader.cancel(reason);
    },
  });
}
