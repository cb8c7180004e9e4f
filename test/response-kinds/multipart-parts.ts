import type { RecordedRequest } from "../support/recording-server.js";

/** One part of a form as it arrived on the wire. */
export interface Part {
  readonly name: string;
  /** `undefined` for a text field. */
  readonly filename: string | undefined;
  readonly mediaType: string | undefined;
  readonly content: string;
}

/** The parts of a form in the order in which they arrived, taken apart byte by byte by what RFC 7578 says. */
export function partsOf({ headers, body }: RecordedRequest): Part[] {
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw new Error(`not a form: ${headers["content-type"]}`);
  const text = body.toString("latin1");
  const [preamble, ...parts] = text.split(`--${boundary}`);
  if (preamble !== "" || parts.pop() !== "--\r\n")
    throw new Error("the form does not begin or end as it should");
  return parts.map((part) => {
    const [head = "", ...contents] = part.replace(/^\r\n/, "").replace(/\r\n$/, "").split("\r\n\r\n");
    const disposition = /^Content-Disposition: form-data; name="([^"]*)"(?:; filename="([^"]*)")?$/m.exec(
      head,
    );
    if (disposition === null) throw new Error(`a part without a name: ${head}`);
    return {
      name: utf8(disposition[1] ?? ""),
      filename: disposition[2] === undefined ? undefined : utf8(disposition[2]),
      mediaType: /^Content-Type: (.*)$/m.exec(head)?.[1],
      content: utf8(contents.join("\r\n\r\n")),
    };
  });
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
