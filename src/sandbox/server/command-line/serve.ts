import type { SandboxOptions } from "../../store/sandbox-options.js";
import type { SandboxFaults } from "../faults/faults.js";
import type { ListeningSandbox, ListenOptions } from "../listener/listen.js";
import { sandboxArguments } from "./arguments.js";
import { firstSteps } from "./first-steps.js";
import type { SandboxFlags } from "./flags.js";
import { armLastingFaults } from "./gateway-arguments.js";

/** What this floor needs to know of a sandbox. */
interface Servable {
  readonly faults: SandboxFaults;
  listen(options: ListenOptions): Promise<ListeningSandbox>;
}

/**
 * Serves a sandbox until this process is interrupted, which ends it with code 0.
 *
 * @param name what messages begin with
 * @returns 1 when it cannot listen
 */
export async function serve(
  name: string,
  flags: SandboxFlags,
  create: (options: SandboxOptions) => Servable,
): Promise<number> {
  const { port, host, allowedHosts, options, faults } = sandboxArguments(flags);
  const sandbox = create(options);
  armLastingFaults(sandbox.faults, faults);
  try {
    const { url, close } = await sandbox.listen({ port, host, allowedHosts });
    process.stdout.write(`sandbox listening on ${url}\n`);
    for (const step of firstSteps(flags, url)) process.stderr.write(`${name}: ${step}\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void close().then(() => process.exit(0)));
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${name}: ${whyNotListening(error, port, host)}\n`);
    return 1;
  }
}

function whyNotListening(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} on ${host} is in use; stop what uses it or choose another with --port (0 takes a free one)`;
    case "EACCES":
      return `no permission to listen on port ${port}; choose one above 1023 with --port`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine; choose another with --host`;
    default:
      return `cannot listen on ${host} port ${port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
