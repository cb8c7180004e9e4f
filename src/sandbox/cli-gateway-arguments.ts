import { UsageError } from "../command-line/read-arguments.js";
import type { LastingFaults } from "./cli-faults.js";
import type { SandboxFlags } from "./cli-flags.js";
import { type GatewayCors, isHeaderName, isOrigin } from "./gateway/gateway-cors.js";
import { isHttpUrl } from "./gateway/gateway-settings.js";
import type { SandboxOptions } from "./sandbox-options.js";

/**
 * Reads the flags of the gateway.
 *
 * @throws {UsageError} on a value of the wrong kind, and on a flag that means nothing without another.
 */
export function gatewayArguments(flags: SandboxFlags): {
  readonly options: Pick<SandboxOptions, "spcsPat" | "signInUrl" | "gatewayCors">;
  readonly faults: LastingFaults;
} {
  const spcsPat = flags["spcs-pat"];
  const signInUrl = flags["sign-in-url"];
  const gatewayCors = corsSettings(flags);
  const gatewayRejects = flags["gateway-rejects"];
  const gatewayIdleCut = flags["gateway-idle-cut"];
  if (signInUrl !== undefined) {
    demand(isHttpUrl(signInUrl), "--sign-in-url must be a whole http: or https: URL");
    demand(spcsPat !== undefined, "--sign-in-url needs --spcs-pat");
  }
  if (gatewayCors !== undefined) demand(spcsPat !== undefined, "--gateway-cors-origins needs --spcs-pat");
  if (gatewayIdleCut !== undefined) {
    demand(gatewayIdleCut.startsWith("/"), "--gateway-idle-cut must be a path such as /api/runs/");
  }
  return {
    options: {
      ...(spcsPat === undefined ? {} : { spcsPat }),
      ...(signInUrl === undefined ? {} : { signInUrl }),
      ...(gatewayCors === undefined ? {} : { gatewayCors }),
    },
    faults: {
      ...(gatewayRejects === undefined ? {} : { gatewayRejects }),
      ...(gatewayIdleCut === undefined ? {} : { gatewayIdleCut }),
    },
  };
}

function corsSettings(flags: SandboxFlags): GatewayCors | undefined {
  const origins = flags["gateway-cors-origins"]?.split(",");
  const headers = flags["gateway-cors-headers"]?.split(",");
  demand(
    origins !== undefined || headers === undefined,
    "--gateway-cors-headers needs --gateway-cors-origins",
  );
  if (origins === undefined) return undefined;
  demand(
    origins.every(isOrigin),
    "--gateway-cors-origins must be origins such as https://app.example.com, with commas between them",
  );
  demand(
    headers === undefined || headers.every(isHeaderName),
    "--gateway-cors-headers must be names of headers, with commas between them",
  );
  return { origins, headers: headers ?? [] };
}

function demand(fulfilled: boolean, message: string): void {
  if (!fulfilled) throw new UsageError(message);
}
