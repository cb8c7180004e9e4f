import { plainCall } from "../../../src/calls/plain-call.js";
import { InputError } from "../../../src/document/input-error.js";
import { createDataMasqueClient, DataMasqueError, unwrap } from "../../../src/index.js";
import { nodeClientOptionsFromEnv } from "../../../src/node/index.js";
import { type FoundDocument, instanceLabel } from "./recognise-document.js";

/**
 * Reads a document from the instance that `DATAMASQUE_URL` names, logged in as the environment says,
 * through its Snowflake gateway where `DATAMASQUE_SPCS_PAT` is set.
 *
 * @param path from the root of the instance, such as `/some/openapi.yaml`
 * @throws InputError with what the instance or its gateway said, or what the environment lacks
 */
export async function readFromInstance(path: string): Promise<FoundDocument> {
  if (!/^\/(?!\/)[^{}]*$/.test(path)) {
    throw new InputError("--instance-path is a path on the instance: it begins with a single slash.");
  }
  const label = instanceLabel(path);
  try {
    const client = createDataMasqueClient(nodeClientOptionsFromEnv());
    // No document of the server says where its own would be, so the path is none that the client has a type for.
    const result = await plainCall(client.GET)(path, {
      headers: { accept: "application/yaml, application/json;q=0.9, */*;q=0.1" },
      parseAs: "text",
    });
    const text = await unwrap(Promise.resolve(result));
    return {
      text: String(text ?? ""),
      label,
      contentType: result.response.headers.get("content-type") ?? "",
    };
  } catch (error) {
    if (!(error instanceof DataMasqueError)) throw error;
    throw new InputError(`${label}: ${error.message}`);
  }
}
