/**
 * Writes a form as one `Blob` with its own boundary.
 * Files in it stay references to where they are stored,
 * and every send of the blob has the same bytes, boundary and length,
 * which a `FormData` given to `fetch` does not promise.
 */
export function multipartBlob(form: FormData): Blob {
  // Lower case: a Blob lower-cases its type, and the boundary is part of it.
  const boundary = `----datamasque-${crypto.randomUUID()}`;
  const parts: BlobPart[] = [];
  for (const [name, value] of form) {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(withLineEnds(name))}"`;
    if (typeof value === "string") {
      parts.push(`${disposition}\r\n\r\n${withLineEnds(value)}\r\n`);
    } else {
      const type = value.type === "" ? "application/octet-stream" : value.type;
      parts.push(
        `${disposition}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`,
        value,
        "\r\n",
      );
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return new JoinedBlob(parts, `multipart/form-data; boundary=${boundary}`);
}

/**
 * A `Blob` whose stream is made of the streams of its parts, one after the other.
 * A part can so tell when nobody reads on, and close its file;
 * the stream of a platform's own `Blob` holds a file open until its memory is collected.
 */
class JoinedBlob extends Blob {
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
        cancel: (reason) => reader?.cancel(reason),
      },
      // Nothing is read, and no file opened, before someone asks for it.
      { highWaterMark: 0 },
    );
  }
}

/** A form ends lines in its names and texts with CR and LF, but leaves file names as they are. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, "\r\n");
}

function quoted(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
