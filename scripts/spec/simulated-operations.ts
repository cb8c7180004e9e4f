import { GenerationError } from "./generation-error.js";

const NOT_SIMULATED = 501;
const BASE_URL = "http://sandbox.invalid";
const credentials = { username: "probe", password: "probe" };

/**
 * The operations that the sandbox has a handler for, as `METHOD path`.
 * Its route table has every operation of the API document, and those without a handler answer 501;
 * so each is called once, in memory, and the table speaks for itself.
 *
 * @throws GenerationError when the sandbox does not load, or does not let the calls through to its routes
 */
export async function simulatedOperations(): Promise<ReadonlySet<string>> {
  const { createSandbox, datamasqueContract } = await load();
  const sandbox = createSandbox({ ...credentials, seed: "empty" });
  const simulated = new Set<string>();
  for (const operation of Object.keys(datamasqueContract)) {
    const [method = "", path = ""] = operation.split(" ");
    // A login for each, because one of the operations is the logout.
    const headers = { authorization: `Token ${await logIn(sandbox.fetch)}` };
    const url = BASE_URL + path.replaceAll(/\{\w+\}/g, "1");
    const { status } = await sandbox.fetch(url, { method, headers });
    if (status === 401 || status === 403) {
      throw new GenerationError(
        `the sandbox answers ${status} to ${operation}: whether it simulates it cannot be told.`,
      );
    }
    if (status !== NOT_SIMULATED) simulated.add(operation);
  }
  return simulated;
}

/** Loaded late, because the sandbox stands on the code that a run of the generator has just written. */
async function load() {
  try {
    const [{ createSandbox }, { datamasqueContract }] = await Promise.all([
      import("../../src/sandbox/index.js"),
      import("../../src/generated/datamasque.contract.gen.js"),
    ]);
    return { createSandbox, datamasqueContract };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GenerationError(
      `the sandbox does not load, so what it simulates is not known: ${reason}\n` +
        "The generated code is in place; mend src/sandbox, then run it again.",
    );
  }
}

async function logIn(fetch: (url: string, init: RequestInit) => Promise<Response>): Promise<string> {
  const response = await fetch(`${BASE_URL}/api/auth/token/login/`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  });
  const body: unknown = response.ok ? await response.json() : undefined;
  if (typeof body === "object" && body !== null && "key" in body) return String(body.key);
  throw new GenerationError(`the sandbox answers a login with ${response.status}.`);
}
