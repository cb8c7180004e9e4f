import type { paths } from "datamasque-client";
import createClient from "openapi-fetch";
import { ONE_CONNECTION, TOKEN } from "../server/answers.js";
import type { Arm } from "./arm.js";

/** The library under the client, by itself: what it costs is not the client's to save. */
export const openapiFetchArm: Arm = {
  name: "openapi-fetch",
  connect(baseUrl) {
    const client = createClient<paths>({ baseUrl, headers: { Authorization: `Token ${TOKEN}` } });
    const params = { path: { id: ONE_CONNECTION.id } };
    return {
      readOne: async () => dataOf(await client.GET("/api/connections/{id}/", { params })),
      readList: async () => dataOf(await client.GET("/api/connections/")),
    };
  },
};

function dataOf({ data, response }: { data?: unknown; response: Response }): unknown {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return data;
}
