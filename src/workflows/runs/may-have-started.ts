import { DataMasqueApiError, DataMasqueTransportError } from "../../errors/errors.js";

/** Tells whether a start that failed so may have started a run all the same. */
export function mayHaveStarted(error: unknown): error is DataMasqueTransportError | DataMasqueApiError {
  return (
    (error instanceof DataMasqueTransportError || error instanceof DataMasqueApiError) &&
    error.mayHaveBeenDone
  );
}
