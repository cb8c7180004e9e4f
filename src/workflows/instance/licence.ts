import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { requireMembers } from "../answer-shape.js";
import type { WorkflowOptions } from "../wait.js";

const FILE_NAME = "license.lic";

/**
 * Reads which licence is in force, and until when. Takes an admin.
 *
 * @throws DataMasqueApiError when the server refuses
 */
export async function readLicence(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<Schemas["LicenseInfo"]> {
  const licence = await unwrap(dm.GET("/api/license/", { signal }));
  return requireMembers(licence, ["is_expired"], "GET /api/license/");
}

/**
 * Uploads a licence file, which takes the place of the licence in force. Takes an admin.
 * Whether one may be uploaded, `uploadable` of {@link readLicence} tells.
 *
 * @param licence the content; a `File`, such as `await fileFromPath("datamasque.lic")` of `datamasque-client/node`,
 *   keeps its name, anything else is called `license.lic`
 * @throws DataMasqueConfigError when it is neither a `Blob` nor bytes
 * @throws DataMasqueApiError when the server refuses the file
 */
export async function uploadLicence(
  dm: WorkflowClient,
  licence: Blob | Uint8Array,
  { signal }: WorkflowOptions = {},
): Promise<void> {
  await unwrap(dm.POST("/api/license-upload/", { body: { license_file: fileOf(licence) }, signal }));
}

/** The licence as a file with a name; refuses what holds no content. */
export function fileOf(licence: Blob | Uint8Array): File {
  if (licence instanceof File) return licence;
  if (licence instanceof Blob) return new File([licence], FILE_NAME);
  if (licence instanceof Uint8Array) return new File([licence.slice()], FILE_NAME);
  throw new DataMasqueConfigError(
    'the licence must be a Blob or bytes, such as await fileFromPath("datamasque.lic") of "datamasque-client/node"',
  );
}
