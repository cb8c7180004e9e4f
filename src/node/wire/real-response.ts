/** What a response says of itself, and one that is constructed would not. */
type Saying = Pick<Response, "url" | "redirected" | "type">;

/** Makes a `Response` of the class that is global at the moment: to middleware and to `instanceof`, no other is one. */
export function realResponse(answer: Response, body: ReadableStream | null): Response {
  const { status, statusText, headers } = answer;
  return saying(answer, new Response(body, { status, statusText, headers: [...headers] }));
}

/** As {@link realResponse}, of an answer whose body has been read. */
export function spentResponse(answer: Response): Response {
  const spent = realResponse(answer, new ReadableStream());
  // Never let go of, as by whoever has read a body to its end.
  spent.body
    ?.getReader()
    .cancel()
    .catch(() => {});
  return spent;
}

/** Lets a response say what another one says of itself. */
export function saying({ url, redirected, type }: Saying, response: Response): Response {
  for (const [name, value] of Object.entries({ url, redirected, type })) {
    Object.defineProperty(response, name, { value });
  }
  return response;
}
