import { createDataMasqueClient, startRunByName, unwrap, waitForRun } from "datamasque-client";
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
export const plans = () => unwrap(ifm.GET("/ruleset-plans/"));
export const masked = (records: { email: string }[]) => maskAll(ifm, "orders-a1b2c3", records);

export class Masking {
  readonly client = dm;
  runs() {
    return this.client.GET("/api/runs/");
  }
}
