/** Reads a body that nobody wants to its end, so that its connection can be used again. */
export async function discardBody(response: Response): Promise<void> {
  if (response.bodyUsed) return;
  try {
    await response.arrayBuffer();
  } catch {
    // Its connection is lost anyway, and the body was not wanted.
  }
}
