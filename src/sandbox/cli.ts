#!/usr/bin/env node
import { runProgram } from "../command-line/run-program.js";
import { createSandbox } from "./create-sandbox.js";
import { type SandboxArguments, sandboxArguments } from "./server/command-line/arguments.js";
import { SANDBOX_PROGRAM } from "./server/command-line/flags.js";
import { armLastingFaults } from "./server/command-line/gateway-arguments.js";

await runProgram(SANDBOX_PROGRAM, (flags) => serve(sandboxArguments(flags)));

async function serve({ port, host, allowedHosts, options, faults }: SandboxArguments): Promise<number> {
  const sandbox = createSandbox(options);
  armLastingFaults(sandbox.faults, faults);
  try {
    const { url, close } = await sandbox.listen({ port, host, allowedHosts });
    console.log(`sandbox listening on ${url}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void close().then(() => process.exit(0)));
    }
    return 0;
  } catch (error) {
    console.error(`datamasque-sandbox: ${whyNotListening(error, port, host)}`);
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
