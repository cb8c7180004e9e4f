import { createDataMasqueClient, startRunByName, unwrap, waitForRun } from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { createInFlightMaskingClient, maskAll } from "datamasque-client/in-flight-masking";

// What a library exports without a type of its own is named by what the package exports, or does not compile.

export const dm = createDataMasqueClient({
  baseUrl: "https://masking.example.com",
  token: "0123456789abcdef",
});
export const ifm = createInFlightMaskingClient({
  adminBaseUrl: "https://masking.example.com",
  token: "0123456789abcdef",
});

export const connections = () => unwrap(dm.GET("/api/connections/"));
export const run = (id: number) => dm.GET("/api/runs/{id}/", { params: { path: { id } } });
export const start = (connection: string, ruleset: string) =>
  dm.POST("/api/runs/", { body: { name: "nightly", connection, ruleset, options: {} } });
export const startByName = (source: string, ruleset: string) =>
  startRunByName(dm, { name: "nightly", source: { name: source }, ruleset: { name: ruleset } });
export const ended = (id: number) => waitForRun(dm, id);
export const runInParts = async (id: number) => {
  const { data, error, response } = await dm.GET("/api/runs/{id}/", { params: { path: { id } } });
  return { data, error, response };
};
export const log = (id: number) => unwrap(dm.GET("/api/runs/{id}/log/", { params: { path: { id } } }));
export const checking = checkResponses({ mode: "strict" });
export const plans = () => unwrap(ifm.GET("/ruleset-plans/"));
export const planInParts = async (plan_name: string) => {
  const { data, error } = await ifm.GET("/ruleset-plans/{plan_name}/", { params: { path: { plan_name } } });
  return { data, error };
};
export const masked = (records: { email: string }[]) => maskAll(ifm, "orders-a1b2c3", records);

export class Masking {
  readonly client = dm;
  runs() {
    return this.client.GET("/api/runs/");
  }
}
