import { Blob as NodeBlob } from "node:buffer";
import type { BodyInit as UndiciBody, RequestInit as UndiciInit } from "undici";
import { DataMasqueConfigError } from "../errors/errors.js";
import { multipartBlob } from "../transport/request.js";

/** Writes the init of a request in terms that undici's `fetch` reads as the platform's would. */
export function undiciInit({ body, headers, ...rest }: RequestInit): UndiciInit {
  const own = new Headers(headers);
  // A type without the boundary that is really used would make the form unreadable.
  if (body instanceof FormData) own.delete("content-type");
  return {
    ...rest,
    headers: [...own],
    ...(body === null || body === undefined ? {} : { body: undiciBody(body) }),
  };
}

/** undici takes an object that it does not know for text, and would send the words "[object FormData]". */
function undiciBody(body: BodyInit): UndiciBody {
  const source = body instanceof FormData ? multipartBlob(body) : body;
  if (source instanceof Blob && !(source instanceof NodeBlob)) {
    throw new DataMasqueConfigError(
      "nodeFetch can send only the Blob of Node, and the global Blob is another one here, as in a simulated browser",
    );
  }
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : source;
}
