import type { ClientSettings } from "datamasque-client";
import { createSandbox, type Sandbox, type SandboxOptions } from "datamasque-client/sandbox";
import type { VerificationReport } from "../../src/verify/report.js";
import { type VerifyOptions, verifyServer } from "../../src/verify/verify-server.js";
import { untyped } from "../options/untyped-options.js";

export const PASSWORD = "sandbox-password";

/** What a fetch does to an answer on its way to whoever looks. */
export type Tamper = (request: { method: string; path: string }, response: Response) => Promise<Response>;

/** How a sandbox is looked at in a test. */
export interface LookOptions {
  readonly mayWrite?: boolean;
  readonly sandbox?: SandboxOptions;
  readonly client?: Partial<ClientSettings> & {
    readonly username?: string | undefined;
    readonly password?: string | undefined;
    readonly token?: string;
  };
  readonly tamper?: Tamper;
  readonly signal?: AbortSignal;
  readonly wait?: VerifyOptions["wait"];
  readonly onProgress?: VerifyOptions["onProgress"];
  /** Told before the look begins. */
  readonly prepare?: (sandbox: Sandbox) => void;
}

/** A look at a sandbox whose time passes with the requests. */
export async function look(
  options: LookOptions = {},
): Promise<{ report: VerificationReport; sandbox: Sandbox }> {
  let now = Date.parse("2026-08-20T01:00:00Z");
  const sandbox = createSandbox({ clock: () => now, ...options.sandbox });
  options.prepare?.(sandbox);
  const report = await verifyServer({
    mayWrite: options.mayWrite ?? false,
    wait: options.wait ?? { intervalMs: 0, timeoutMs: 600_000 },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    client: untyped({
      baseUrl: "http://sandbox.test",
      username: "admin",
      password: PASSWORD,
      retry: 0,
      fetch: async (input: string, init: RequestInit) => {
        now += 100;
        const response = await sandbox.fetch(input, init);
        const request = { method: init.method ?? "GET", path: new URL(input).pathname };
        return options.tamper === undefined ? response : options.tamper(request, response);
      },
      ...options.client,
    }),
  });
  return { report, sandbox };
}

/** Renames a member wherever it stands in the JSON answers of one operation. */
export function renames(method: string, path: RegExp, from: string, to: string): Tamper {
  return async (request, response) => {
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    if (request.method !== method || !path.test(request.path) || !response.ok || !isJson) return response;
    const body: unknown = await response.json();
    return Response.json(renamed(body, from, to), { status: response.status });
  };
}

function renamed(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name === from ? to : name, renamed(member, from, to)]),
  );
}

/** What a sandbox holds that a look could have left there. */
export function holdings({ state }: Sandbox): unknown {
  const { connections, rulesets, rulesetLibraries, files, users, settings, licence } = state;
  const { discoveryConfigs, discoveryConfigLibraries, rulesetGenerationConfigs } = state;
  const { tableReferences, rulesetPlans } = state;
  return {
    ...{ connections, rulesets, rulesetLibraries, files, users, settings, licence: licence.uuid },
    ...{
      discoveryConfigs,
      discoveryConfigLibraries,
      rulesetGenerationConfigs,
      tableReferences,
      rulesetPlans,
    },
  };
}

/** The row of an operation. */
export function rowOf(report: VerificationReport, operation: string) {
  const row = report.operations.find((each) => each.operation === operation);
  if (row === undefined) throw new Error(`there is no row for ${operation}`);
  return row;
}
