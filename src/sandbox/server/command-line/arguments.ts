import { readArguments, UsageError } from "../../../command-line/read-arguments.js";
import { isOrigin } from "../../store/gateway-settings.js";
import type { SandboxOptions } from "../../store/sandbox-options.js";
import { SANDBOX_PROGRAM, type SandboxFlags } from "./flags.js";
import { demand, gatewayArguments, type LastingFaults } from "./gateway-arguments.js";

/** What the command line asks for. */
export interface SandboxArguments {
  readonly port: number;
  readonly host: string;
  /** Names that requests may call the sandbox by, beside those of the machine and `host`. */
  readonly allowedHosts: readonly string[];
  readonly options: SandboxOptions;
  readonly faults: LastingFaults;
}

/**
 * Reads the command line.
 *
 * @throws UsageError on an unknown flag, a missing value or a value of the wrong kind
 */
export function readSandboxArguments(args: readonly string[]): SandboxArguments {
  return sandboxArguments(readArguments(SANDBOX_PROGRAM, args));
}

/**
 * What flags ask for.
 *
 * @throws UsageError on a value of the wrong kind, and on a flag that means nothing without another
 */
export function sandboxArguments(flags: SandboxFlags): SandboxArguments {
  const {
    help: _help,
    port,
    host,
    "allowed-host": allowedHosts,
    username,
    password,
    fresh,
    control,
    cors,
    release,
    seed,
    "token-ttl": tokenTtlSeconds,
    "run-duration": runDurationMs,
    ...gatewayFlags
  } = flags;
  const gateway = gatewayArguments(gatewayFlags);
  demand(cors.every(isOrigin), "--cors must be an origin such as http://localhost:5173");
  demand(
    cors.length === 0 || gatewayFlags["spcs-pat"] === undefined,
    "--cors has no effect behind the gateway of --spcs-pat; use --gateway-cors-origins",
  );
  demand(
    !fresh || (username === undefined && password === undefined),
    "--fresh has no use for --username and --password",
  );
  return {
    port,
    host,
    allowedHosts: hostNames(allowedHosts),
    options: {
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...(fresh ? { installed: false } : {}),
      ...(control ? { control } : {}),
      ...(cors.length === 0 ? {} : { cors }),
      ...gateway.options,
      tokenTtlSeconds,
      runDurationMs,
      release,
      seed,
    },
    faults: gateway.faults,
  };
}

function hostNames(list: string | undefined): readonly string[] {
  const names = list?.split(",") ?? [];
  if (names.every((name) => /^[\w.:-]+$/.test(name))) return names;
  throw new UsageError("--allowed-host must be names or addresses without a port, with commas between them");
}
