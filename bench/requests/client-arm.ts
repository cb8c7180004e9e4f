import { createDataMasqueClient, type DataMasqueClient, unwrap } from "datamasque-client";
import { ONE_CONNECTION } from "../server/answers.js";
import type { Arm, Operations } from "./arm.js";

/** The client with everything on: a login of its own, the header for the Snowflake gateway, events. */
export const clientArm: Arm = {
  name: "client",
  connect: (baseUrl) => operationsOf(fullClient(baseUrl)),
};

/** The client as its arms are measured. */
export function fullClient(baseUrl: string): DataMasqueClient {
  return createDataMasqueClient({
    baseUrl,
    username: "bench",
    password: "bench-password",
    spcsPat: "bench-pat",
    onEvent: () => {},
  });
}

/** The measured calls, as a user of the client would write them. */
export function operationsOf(client: DataMasqueClient): Operations {
  const params = { path: { id: ONE_CONNECTION.id } };
  return {
    readOne: () => unwrap(client.GET("/api/connections/{id}/", { params })),
    readList: () => unwrap(client.GET("/api/connections/")),
  };
}
