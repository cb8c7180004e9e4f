import { createDataMasqueClient, exportBundle, unwrap } from "datamasque-client";
import { checkResponses, isContractError } from "datamasque-client/contract";
import {
  createInFlightMaskingClient,
  type MaskOutcome,
  mask,
  maskAll,
} from "datamasque-client/in-flight-masking";
import {
  downloadToFile,
  fileFromPath,
  nodeClientOptionsFromEnv,
  nodeFetch,
  spcsPatFile,
  uploadFileFromPath,
} from "datamasque-client/node";
import { createSandbox, type Sandbox } from "datamasque-client/sandbox";
import { type RulesetValidation, validateRuleset } from "datamasque-client/yaml";

type Resolved<T> = 0 extends 1 & T ? "any" : "resolved";

export const resolved: [
  Resolved<Sandbox>,
  Resolved<Sandbox["state"]>,
  Resolved<Sandbox["faults"]>,
  Resolved<RulesetValidation>,
  Resolved<MaskOutcome<{ email: string }>>,
  Resolved<ReturnType<typeof checkResponses>>,
  Resolved<Awaited<ReturnType<typeof fileFromPath>>>,
] = ["resolved", "resolved", "resolved", "resolved", "resolved", "resolved", "resolved"];

export async function readFromSandbox(): Promise<readonly string[]> {
  const sandbox = createSandbox({ seed: "demo" });
  const dm = createDataMasqueClient({
    baseUrl: "http://sandbox",
    username: "admin",
    password: "sandbox-password",
    fetch: sandbox.fetch,
  });
  const drift: string[] = [];
  dm.use(checkResponses({ onDrift: ({ faults }) => drift.push(...faults.map(({ message }) => message)) }));
  const server = await sandbox.listen({ port: 0 });
  await server.close();
  try {
    const connections = await unwrap(dm.GET("/api/connections/"));
    return connections.map(({ name }) => name);
  } catch (error) {
    return isContractError(error) ? error.faults.map(({ path }) => path) : drift;
  }
}

export function firstFault(yaml: string): number | undefined {
  return validateRuleset(yaml, { maskType: "database" }).faults[0]?.line;
}

export async function maskRecords(): Promise<unknown[]> {
  const ifm = createInFlightMaskingClient({
    adminBaseUrl: "https://masking.example.com",
    username: "svc_masking",
    password: "typed",
  });
  const masked: unknown[] = [await mask(ifm, "customers", [{ email: "a@example.com" }])];
  for await (const outcome of maskAll(ifm, "customers", [{ email: "b@example.com" }])) masked.push(outcome);
  return masked;
}

export async function useDisk(): Promise<string> {
  const dm = createDataMasqueClient({
    ...nodeClientOptionsFromEnv(),
    fetch: nodeFetch({ ca: "-----BEGIN CERTIFICATE-----", proxy: "env" }),
    spcsPat: spcsPatFile("secrets/spcs-pat"),
  });
  await uploadFileFromPath(dm, "seed", "names.csv");
  await downloadToFile(exportBundle(dm), new URL("file:///tmp/bundle.zip"));
  const { name } = await fileFromPath("names.csv");
  return name;
}
