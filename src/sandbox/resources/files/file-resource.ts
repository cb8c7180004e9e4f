import { FormReader } from "../../http/body/form-reader.js";
import { type JsonObject, wireTime } from "../../http/json-values.js";
import type { OperationCall, OperationHandler } from "../../http/operation.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredFile } from "../../store/records/data-sources.js";
import type { World } from "../../store/world.js";

/** How one path family of one kind of file works. */
export interface FileResourceTraits {
  readonly kind: keyof World["files"];
  /** The name of the part with the content. */
  readonly filePart: string;
  /** Whether the form needs a `database_type`, must not have one, or may. */
  readonly databaseType?: "required" | "forbidden";
  readonly nameMember: "name" | "filename";
}

/** What answers the operations of one path family. */
export interface FileResource {
  readonly list: OperationHandler;
  readonly upload: OperationHandler;
  readonly remove: OperationHandler;
  readonly download: OperationHandler;
}

/** Makes the handlers of one path family. Names need not be unique: clients look for the name that they mean in the list. */
export function fileResource(
  { world, settings }: SandboxContext,
  { kind, filePart, databaseType, nameMember }: FileResourceTraits,
): FileResource {
  const store = () => world.files[kind];
  const find = (call: OperationCall) => store().require(call.pathParameter("id"));
  return {
    list: () =>
      Response.json(
        store()
          .all()
          .map((file) => storedFileDocument(file, nameMember)),
      ),
    upload: (call) => {
      const form = new FormReader(call.readForm());
      const name = form.text("name");
      if (databaseType === "required") form.text("database_type");
      if (databaseType === "forbidden") form.without("database_type");
      const { bytes } = form.file(filePart);
      form.check();
      const now = settings.clock();
      const file = { id: settings.ids(), name, bytes, createdAt: now, modifiedAt: now };
      store().save(file);
      return Response.json(storedFileDocument(file, nameMember), { status: 201 });
    },
    remove: (call) => {
      store().delete(find(call).id);
      return emptyResponse(204);
    },
    download: (call) =>
      new Response(find(call).bytes, { headers: { "Content-Type": "application/octet-stream" } }),
  };
}

/**
 * A file as the API shows it, with its name in `name` or in `filename`.
 *
 * Some endpoints are known to use the second, not which ones: here those under `/api/files/` do,
 * so that a client meets both.
 */
export function storedFileDocument(file: StoredFile, nameMember: "name" | "filename"): JsonObject {
  return {
    id: file.id,
    [nameMember]: file.name,
    created_date: wireTime(file.createdAt),
    modified_date: wireTime(file.modifiedAt),
  };
}
