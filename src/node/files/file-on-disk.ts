import { type FileHandle, open } from "node:fs/promises";
import { JOIN_PARTS, type JoinParts } from "../../transport/request.js";
import { JoinedBlob } from "./joined-blob.js";

const PIECE_BYTES = 64 * 1024;

/** Where a file lies, and what it was like when it was opened. */
export interface OpenedFile {
  path: string;
  /** The file name that the server is told. */
  name: string;
  type: string;
  size: number;
  mtimeMs: number;
}

/** A file whose stream closes it as soon as nobody reads on; that of Node's own leaves it open until memory is collected. */
export class FileOnDisk extends File {
  readonly [JOIN_PARTS]: JoinParts = (parts, type) => new JoinedBlob(parts, type);
  readonly #opened: OpenedFile;

  constructor(content: Blob, opened: OpenedFile) {
    super([content], opened.name, { type: opened.type });
    this.#opened = opened;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { path, size, mtimeMs } = this.#opened;
    let handle: FileHandle | undefined;
    let position = 0;

    async function piece(): Promise<Uint8Array<ArrayBuffer> | undefined> {
      handle ??= await open(path);
      const now = await handle.stat();
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw new Error("The file has changed");
      if (position === size) return undefined;
      const bytes = new Uint8Array(Math.min(PIECE_BYTES, size - position));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, position);
      if (bytesRead === 0) throw new Error("The file has become shorter");
      position += bytesRead;
      return bytes.subarray(0, bytesRead);
    }

    return new ReadableStream(
      {
        async pull(controller) {
          try {
            const next = await piece();
            if (next !== undefined) return controller.enqueue(next);
            controller.close();
          } catch (cause) {
            controller.error(notReadable(cause));
          }
          await handle?.close();
        },
        cancel: () => handle?.close(),
      },
      // Not opened before someone reads.
      { highWaterMark: 0 },
    );
  }
}

/** As the platform's own files fail. */
function notReadable(cause: unknown): DOMException {
  return new DOMException(`The requested file could not be read: ${cause}`, "NotReadableError");
}
