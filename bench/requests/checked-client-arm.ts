import { checkResponses } from "datamasque-client/contract";
import type { Arm } from "./arm.js";
import { fullClient, operationsOf } from "./client-arm.js";

/** The client that holds every answer against the API document, and would fail at the first difference. */
export const checkedClientArm: Arm = {
  name: "client + checkResponses",
  connect(baseUrl) {
    const client = fullClient(baseUrl);
    client.use(checkResponses({ mode: "strict" }));
    return operationsOf(client);
  },
};
