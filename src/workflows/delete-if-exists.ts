import { isDataMasqueApiError } from "../errors/errors.js";

const NOT_FOUND = 404;

/**
 * Tells whether a call that deletes has deleted; that there was nothing to delete is no error.
 * One that had to be sent again finds nothing when the first attempt has deleted, so that counts.
 *
 * @throws what the call throws for any other reason
 */
export async function hasDeleted(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isDataMasqueApiError(error) && error.status === NOT_FOUND) return error.mayHaveBeenDone;
    throw error;
  }
}
