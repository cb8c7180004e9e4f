import { createSandbox } from "datamasque-client/sandbox";

const server = await createSandbox({ seed: "demo" }).listen();
const answer = await fetch(`${server.url}/api/healthcheck/`);
if (!answer.ok) throw new Error(`the sandbox answers ${answer.status}`);
// Counts from the start of the process.
process.send?.(performance.now());
await server.close();
