import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueClientOptions,
} from "datamasque-client";
import { PASSWORD, USERNAME } from "./scripted-datamasque.js";

/** A PAT as the scripted gateway lets it pass. */
export const PAT = "pat-0123456789abcdef";

/** The header value that carries {@link PAT}. */
export const PAT_HEADER = `Snowflake Token="${PAT}"`;

/** A client that logs in with the password that the scripted DataMasque knows. */
export function passwordClient(
  server: { url: string },
  options: Omit<Partial<DataMasqueClientOptions>, "tokenSource" | "token"> = {},
): DataMasqueClient {
  return createDataMasqueClient({
    baseUrl: server.url,
    username: USERNAME,
    password: PASSWORD,
    ...options,
  });
}

/** What a call was rejected with; a call that goes well fails the test. */
export async function errorOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("the call went well, but it should have been rejected");
}
