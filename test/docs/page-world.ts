import { mkdir, writeFile } from "node:fs/promises";
import { createSandbox } from "datamasque-client/sandbox";
import { startProxy } from "../node/proxy-server.js";
import { startTlsFront } from "../node/tls-front.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";

/** What the programs of the pages meet: the hosts that they name, the variables, and the files beside them. */
export interface PageWorld {
  /** How many requests the servers got since the last reset. */
  requests(): number;
  reset(): void;
  close(): Promise<void>;
}

const USERNAME = "svc_masking";
const PASSWORD = "a-password-of-the-pages";
const API_TOKEN = "0123456789abcdef0123456789abcdef01234567";
const PAT = "a-pat-of-the-pages";
const INTERNAL = "masking.internal";

const RULESET = `version: "1.0"
tasks:
  - type: mask_table
    table: customer
    key: id
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;
const LIBRARY = `version: "1.0"
masks:
  email:
    type: from_fixed
    value: masked@example.org
`;

/** Whatever a page reads from disk. */
const FILES: Readonly<Record<string, string>> = {
  "crm_mask.yaml": RULESET,
  "crm_mask.yml": RULESET,
  "crm.yaml": RULESET,
  "libraries/pii.yaml": LIBRARY,
  "secrets/spcs-pat": `${PAT}\n`,
  "first_names.csv": "first_name\nKim\nAlex\n",
  "datamasque.lic": "a licence",
};

/**
 * Puts the world of the pages into this process and its working directory:
 * the hosts of the pages lead to a sandbox, with the global `fetch` and with `nodeFetch` through the proxy of the environment,
 * and any other host is an error.
 * Sandbox time goes on with each look at it, so that no program waits for a run.
 */
export async function openPageWorld(): Promise<PageWorld> {
  let now = Date.now();
  const options = {
    username: USERNAME,
    password: PASSWORD,
    apiTokens: [API_TOKEN],
    runDurationMs: 1,
    generationDurationMs: 1,
    validationDurationMs: 1,
    clock: () => {
      now += 10;
      return now;
    },
  };
  const sandbox = createSandbox(options);
  const behindGateway = createSandbox({ ...options, spcsPat: PAT });
  const server = await sandbox.listen({ allowedHosts: [INTERNAL] });
  const { key, cert } = createSelfSignedCertificate(INTERNAL);
  const front = await startTlsFront(server.url, { key, cert });
  const proxy = await startProxy({ everythingTo: front.port });
  for (const [name, text] of Object.entries({ ...FILES, "company-ca.pem": cert })) {
    await mkdir(new URL(".", new URL(name, `file://${process.cwd()}/`)), { recursive: true });
    await writeFile(name, text);
  }
  Object.assign(process.env, {
    DATAMASQUE_URL: server.url,
    DATAMASQUE_USERNAME: USERNAME,
    DATAMASQUE_PASSWORD: PASSWORD,
    DATAMASQUE_SPCS_PAT: PAT,
    MASKING_API_TOKEN: API_TOKEN,
    HTTPS_PROXY: proxy.url(),
  });

  const hosts: Readonly<Record<string, typeof sandbox.fetch>> = {
    "masking.example.com": sandbox.fetch,
    "masking-acme.snowflakecomputing.app": behindGateway.fetch,
    "tokens.example.com": async (input) =>
      new Response(new URL(String(input)).pathname === "/spcs" ? PAT : await newToken()),
  };
  const newToken = async (): Promise<string> => {
    const answer = await sandbox.fetch("http://sandbox/api/auth/token/login/", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ username: USERNAME, password: PASSWORD }),
    });
    const { key: token }: { key: string } = JSON.parse(await answer.text());
    return token;
  };
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { origin, hostname } = new URL(input instanceof Request ? input.url : input);
    if (origin === server.url) return realFetch(input, init);
    const serve = hosts[hostname];
    if (serve === undefined) throw new Error(`a page calls ${origin}, which is not in its world`);
    return serve(input, init);
  };

  return {
    requests: () => sandbox.requests.length + behindGateway.requests.length,
    reset() {
      sandbox.reset();
      behindGateway.reset();
    },
    async close() {
      await Promise.all([proxy.close(), front.close(), server.close()]);
    },
  };
}
