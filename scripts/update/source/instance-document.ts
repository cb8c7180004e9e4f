import { assembleClient } from "../../../src/assemble-client.js";
import { checkClientOptions } from "../../../src/client-options.js";
import { InputError } from "../../../src/document/input-error.js";
import { DataMasqueError } from "../../../src/errors.js";
import { createEmit } from "../../../src/events.js";
import { createTokenLogin } from "../../../src/middleware/login.js";
import { createLoginRequest } from "../../../src/middleware/login-request.js";
import { createSpcsPass } from "../../../src/middleware/spcs-pass.js";
import { nodeClientOptionsFromEnv } from "../../../src/node/node-client-options-from-env.js";
import { createTransport } from "../../../src/transport/transport.js";
import { unwrap } from "../../../src/unwrap.js";
import type { FoundDocument } from "./document-source.js";

/** Any path of an instance, since no document of the server says where its own would be. */
interface AnyPaths {
  [path: string]: {
    get: {
      parameters: { header: { accept: string } };
      responses: { 200: { content: { "text/plain": string } } };
    };
  };
}

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
  const label = `running instance, ${path.split("?")[0]}`;
  try {
    const options = checkClientOptions(nodeClientOptionsFromEnv());
    const emit = createEmit(undefined);
    const transport = createTransport(options, emit);
    const pass = createSpcsPass(options.spcsPat);
    const client = assembleClient<AnyPaths, false>({
      options,
      pass,
      transport,
      obtainToken: createTokenLogin(options.login, createLoginRequest(options, pass, transport)),
      scheme: "Token",
      traits: { [`GET ${path}`]: { response: "text" } },
      emit,
    });
    const result = await client.GET(path, {
      params: { header: { accept: "application/yaml, application/json;q=0.9, */*;q=0.1" } },
    });
    const text = await unwrap(Promise.resolve(result));
    return { text: text ?? "", label, contentType: result.response.headers.get("content-type") ?? "" };
  } catch (error) {
    if (!(error instanceof DataMasqueError)) throw error;
    throw new InputError(`${label}: ${error.message}`);
  }
}
