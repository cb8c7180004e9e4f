import { UsageError } from "../../../command-line/read-arguments.js";
import { type GatewayCors, isHeaderName, isHttpUrl, isOrigin } from "../../store/gateway-settings.js";
import type { SandboxOptions } from "../../store/sandbox-options.js";
import type { SandboxFaults } from "../faults/faults.js";
import type { SandboxRejectionReason } from "../gateway/known-rejections.js";
import type { SandboxFlags } from "./flags.js";

/** What is left of the flags when those of the server itself are read. */
type GatewayFlags = Omit<
  SandboxFlags,
  | "help"
  | "port"
  | "host"
  | "allowed-host"
  | "username"
  | "password"
  | "fresh"
  | "control"
  | "cors"
  | "release"
  | "seed"
  | "token-ttl"
  | "run-duration"
>;

/**
 * Reads the flags of the gateway.
 *
 * @throws {UsageError} on a value of the wrong kind, and on a flag that means nothing without another.
 */
export function gatewayArguments(flags: GatewayFlags): {
  readonly options: Pick<SandboxOptions, "spcsPat" | "signInUrl" | "gatewayCors">;
  readonly faults: LastingFaults;
} {
  const {
    "spcs-pat": spcsPat,
    "sign-in-url": signInUrl,
    "gateway-cors-origins": corsOrigins,
    "gateway-cors-headers": corsHeaders,
    "gateway-rejects": gatewayRejects,
    "gateway-idle-cut": gatewayIdleCut,
    ...unread
  } = flags;
  // A flag that was added and that nobody reads does not compile here.
  unread satisfies Readonly<Record<string, never>>;
  const gatewayCors = corsSettings(corsOrigins, corsHeaders);
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

function corsSettings(
  originList: string | undefined,
  headerList: string | undefined,
): GatewayCors | undefined {
  const origins = originList?.split(",");
  const headers = headerList?.split(",");
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

/** Refuses a command line that cannot work, unless a condition is fulfilled. */
export function demand(fulfilled: boolean, message: string): void {
  if (!fulfilled) throw new UsageError(message);
}

/** What goes wrong from the start of the program to its end. */
export interface LastingFaults {
  readonly gatewayRejects?: SandboxRejectionReason;
  /** Path of the requests whose answers the gateway cuts. */
  readonly gatewayIdleCut?: string;
}

/** Arms faults for good. */
export function armLastingFaults(
  faults: SandboxFaults,
  { gatewayRejects: reason, gatewayIdleCut: cutPath }: LastingFaults,
): void {
  const times = Number.POSITIVE_INFINITY;
  if (reason !== undefined) faults.gatewayRejects({ reason, times });
  if (cutPath !== undefined) faults.gatewayIdleCut({ times, when: ({ path }) => path === cutPath });
}
