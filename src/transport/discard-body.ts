/** Reads a body that nobody wants to its end, so that its connection can be used again. */
export async function discardBody(response: Response): Promise<void> {
  try {
    await response.arrayBuffer();
  } catch {
    // It was read already, or its connection is lost; it was not wanted anyway.
  }
}
