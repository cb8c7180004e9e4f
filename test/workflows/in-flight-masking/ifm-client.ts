import { createInFlightMaskingClient, type InFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { createSandbox, type Sandbox } from "datamasque-client/sandbox";
import { expect, onTestFinished } from "vitest";
import { type Answer, type RecordingServer, startRecordingServer } from "../../support/recording-server.js";

/** Puts `x` in the place of every email address, and leaves the rest of a record as it is. */
export const EMAIL_YAML = 'version: "1.0"\nrules: [{column: email, masks: [{type: from_fixed, value: x}]}]\n';

/** A sandbox without plans, with a client that repeats nothing on its own. */
export function sandboxIfm(): { sandbox: Sandbox; ifm: InFlightMaskingClient; calls(): string[] } {
  const sandbox = createSandbox({ seed: "empty" });
  const ifm = createInFlightMaskingClient({
    adminBaseUrl: "http://sandbox.test",
    username: "admin",
    password: "sandbox-password",
    retry: 0,
    fetch: sandbox.fetch,
  });
  const calls = (): string[] =>
    sandbox.requests
      .filter(({ path }) => path.startsWith("/ifm/"))
      .map(({ method, path }) => `${method} ${path}`);
  return { sandbox, ifm, calls };
}

/** A service that answers as the test says, over HTTP; a request that the test did not expect fails it. */
export async function recordedIfm(
  answer: Answer,
): Promise<{ server: RecordingServer; ifm: InFlightMaskingClient }> {
  const server = await startRecordingServer(answer);
  onTestFinished(async () => {
    await server.close();
    expect(server.faults).toEqual([]);
  });
  return {
    server,
    ifm: createInFlightMaskingClient({ adminBaseUrl: server.url, token: "a-held-jwt", retry: 0 }),
  };
}

/** What the service says of masked records, beside them. */
export const PLAN = { name: "orders-a1b2c3", serial: 1 };

/** The records of a masking request. */
export function sentRecords(body: Buffer): unknown[] {
  const sent: unknown = JSON.parse(body.toString());
  if (typeof sent === "object" && sent !== null && "data" in sent && Array.isArray(sent.data))
    return sent.data;
  throw new Error(`no records in ${body}`);
}
