import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { createSandbox, type Sandbox, type SandboxOptions } from "datamasque-client/sandbox";
import { onTestFinished } from "vitest";

/** A sandbox with a client that talks to it, and the hand on its clock. */
export interface SandboxClient {
  sandbox: Sandbox;
  dm: DataMasqueClient;
  /** URL of every request that the client sent. */
  urls: string[];
  /** `METHOD /path` of every request that arrived, logins left out. */
  calls(): string[];
  /** How many logins arrived. */
  logins(): number;
  /** Moves sandbox time; nothing else moves it but `stepMs`. */
  passTime(ms: number): void;
}

/** What a test says about its sandbox and its client. */
export interface SandboxClientOptions extends Omit<SandboxOptions, "clock"> {
  /** Sandbox time that passes with each request, so that waiting needs no real time. */
  stepMs?: number;
  /** `true` puts real HTTP on loopback between the two. */
  overHttp?: boolean;
}

const LOGIN = "/api/auth/token/login/";

/** Makes an empty sandbox and a client without retries of its own, so that every request counts. */
export async function sandboxClient(options: SandboxClientOptions = {}): Promise<SandboxClient> {
  const { stepMs = 0, overHttp = false, ...sandboxOptions } = options;
  let now = Date.parse("2026-08-20T01:00:00Z");
  const sandbox = createSandbox({ seed: "empty", ...sandboxOptions, clock: () => now });
  const listening = overHttp ? await sandbox.listen() : undefined;
  if (listening !== undefined) onTestFinished(() => listening.close());
  const send = listening === undefined ? sandbox.fetch : globalThis.fetch;
  const urls: string[] = [];
  const dm = createDataMasqueClient({
    baseUrl: listening?.url ?? "http://sandbox.test",
    username: "admin",
    password: "sandbox-password",
    spcsPat: options.spcsPat,
    retry: 0,
    fetch: (input, init) => {
      now += stepMs;
      urls.push(input);
      return send(input, init);
    },
  });
  return {
    sandbox,
    dm,
    urls,
    calls: () =>
      sandbox.requests.filter(({ path }) => path !== LOGIN).map(({ method, path }) => `${method} ${path}`),
    logins: () => sandbox.requests.filter(({ path }) => path === LOGIN).length,
    passTime: (ms) => {
      now += ms;
    },
  };
}
