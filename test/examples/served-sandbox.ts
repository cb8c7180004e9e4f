import { createSandbox, type Sandbox, type SandboxOptions } from "datamasque-client/sandbox";
import { onTestFinished } from "vitest";

/** A sandbox over HTTP until the test is over, and the environment in which an example finds it. */
export async function servedSandbox(
  options: SandboxOptions,
  prepare: (sandbox: Sandbox) => void = () => {},
): Promise<{ sandbox: Sandbox; env: Record<string, string> }> {
  const sandbox = createSandbox(options);
  prepare(sandbox);
  const server = await sandbox.listen({ port: 0 });
  onTestFinished(() => server.close());
  const env = {
    DATAMASQUE_URL: server.url,
    DATAMASQUE_USERNAME: "admin",
    DATAMASQUE_PASSWORD: "sandbox-password",
  };
  return { sandbox, env };
}
