import { plainCall } from "../../calls/plain-call.js";
import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import { createScopedSignal } from "../../transport/signals.js";
import { checkNewName } from "../names.js";
import { checkSignal } from "../wait.js";
import { type FileKind, traitsOfKind } from "./file-kinds.js";
import { findFile, type StoredFile, withName } from "./stored-files.js";
import { createMeter, type TransferOptions } from "./transfer-progress.js";
import { readyContent, type UploadContent, uploadBody } from "./upload-body.js";

/** A file to be uploaded. */
export interface NewFile extends UploadContent {
  /** The name under which the server keeps it, by which rulesets and connections find it. */
  name: string;
}

/** What an upload of a kind takes beside the file. */
export type FieldsOfKind<Kind extends FileKind> = Kind extends "connectionFileset"
  ? {
      /**
       * Kind of database that the certificates are for.
       * @default "mysql"
       */
      database_type?: Schemas["ConnectionFilesetUpload"]["database_type"] | undefined;
    }
  : unknown;

/**
 * Uploads a file, with the form fields that its kind asks for.
 * Never sent again once the server may have it, but for a login that has expired on the way:
 * a `Blob`, bytes, and a function that makes streams are then sent once more from their start.
 *
 * ```ts
 * await uploadFile(dm, "seed", { name: "first_names.csv", content: new Blob(["name\nAda\n"]) });
 * ```
 *
 * For a file on disk use `uploadFileFromPath` of `datamasque-client/node`, which does not read it into memory.
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @returns the file as the server keeps it; its `id` is what connections refer to
 * @throws DataMasqueConfigError when its name begins or ends with a blank, or its content is of no kind that can be sent
 * @throws DataMasqueApiError when the server refuses it
 * @throws DataMasqueTransportError when no usable answer arrives: look for it with `findFile` before you upload it again
 */
export async function uploadFile<Kind extends FileKind>(
  dm: WorkflowClient,
  kind: Kind,
  file: NewFile & FieldsOfKind<Kind>,
  { signal, onProgress }: TransferOptions = {},
): Promise<StoredFile> {
  const { path, field, fields } = traitsOfKind(kind);
  const name = checkNewName("the file", file?.name);
  checkSignal(signal);
  const scope = createScopedSignal(signal);
  try {
    const content = await readyContent(file, scope.signal);
    const total = content instanceof Blob ? content.size : file.size;
    const meter = createMeter(onProgress, total);
    const given = file.content instanceof File ? file.content.name : name;
    const form = {
      texts: { name, ...textsOf(file, fields) },
      field,
      fileName: file.fileName ?? given,
      content,
      size: file.size,
    };
    const { body, headers } = uploadBody(form, meter, scope.signal);
    meter(0);
    const answer = await unwrap(
      plainCall(dm.POST)(path, { body, headers, bodySerializer: () => body, signal: signal ?? null }),
    );
    if (total !== undefined) meter(total);
    if (isStoredFile(answer)) return withName(answer);
    throw transportFailure({
      kind: "unexpected-content",
      call: `POST ${path}`,
      detail: 'without "id"',
      write: true,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    // Nothing of the file is read once the call is over, however it ended.
    scope.abort();
    scope.release();
  }
}

/** The fields that a kind has beside the name, as the caller wants them or as they usually are. */
function textsOf(file: object, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, usual]) => [field, String(Reflect.get(file, field) ?? usual)]),
  );
}

function isStoredFile(answer: unknown): answer is Schemas["StoredFile"] {
  return typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string";
}

/** What {@link uploadFileIfAbsent} did. */
export interface SavedFile {
  /** Id of the file that has the name now. */
  id: string;
  /** `false` when there was one, which is left as it is, whatever its content. */
  created: boolean;
}

/**
 * Uploads a file unless there is one of its name, which is looked up first.
 * Two programs that do so at once may both upload: the server may keep any number of files of one name.
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @throws AmbiguousNameError when several files have the name
 * @throws what {@link uploadFile} throws
 */
export async function uploadFileIfAbsent<Kind extends FileKind>(
  dm: WorkflowClient,
  kind: Kind,
  file: NewFile & FieldsOfKind<Kind>,
  options: TransferOptions = {},
): Promise<SavedFile> {
  const name = checkNewName("the file", file?.name);
  const existing = await findFile(dm, kind, name, options);
  const { id } = existing ?? (await uploadFile(dm, kind, file, options));
  return { id, created: existing === undefined };
}
