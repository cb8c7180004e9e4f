import { copiedHeaders } from "../../http/responses.js";

/** The first half of a body, and the length it claims to have. */
export interface HalfBody {
  readonly firstHalf: Uint8Array<ArrayBuffer>;
  readonly fullLength: number;
}

/** Reads a body and keeps only its first half. */
export async function halfBody(response: Response): Promise<HalfBody> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { firstHalf: bytes.slice(0, Math.floor(bytes.byteLength / 2)), fullLength: bytes.byteLength };
}

/** What `fetch` throws when the other side closes the connection before it has answered. */
export function lostConnection(): TypeError {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  return new TypeError("fetch failed", { cause });
}

/** The in-process form of a connection that is lost later: half of the body, then the error that `fetch` reports for it. */
export async function cutShort(response: Response): Promise<Response> {
  const { firstHalf, fullLength } = await halfBody(response);
  const headers = copiedHeaders(response.headers);
  headers.set("Content-Length", String(fullLength));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) {
        controller.error(new TypeError("terminated", { cause: new Error("other side closed") }));
      } else {
        sent = true;
        controller.enqueue(firstHalf);
      }
    },
  });
  return new Response(body, { status: response.status, headers });
}

/** An answer with the first half of its body and no word of the other, as a proxy passes on what has come to it. */
export async function truncatedAnswer(response: Response): Promise<Response> {
  const { firstHalf } = await halfBody(response);
  const headers = copiedHeaders(response.headers);
  headers.delete("Content-Length");
  return new Response(firstHalf, { status: response.status, headers });
}
