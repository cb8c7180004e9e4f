import type { ClientSettings } from "datamasque-client";
import { createSandbox, type Sandbox, type SandboxOptions } from "datamasque-client/sandbox";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { startElsewhere } from "../middleware/scripted-datamasque.js";
import { startTlsFront } from "../node/tls-front.js";
import type { RecordingServer } from "../support/recording-server.js";
import { REPOSITORY } from "../support/run-process.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { serve } from "../transport/serve.js";
import type { PageCall, PageOutcome } from "./page-program.js";

declare global {
  /** What the bundle of `page-program.ts` defines in a page. */
  var pageProgram: typeof import("./page-program.js");
}

const SNOWFLAKE_HOST = "acme.snowflakecomputing.app";
/** For Chromium: every instance inside Snowflake is on this machine. */
export const RESOLVER_RULES = "MAP *.snowflakecomputing.app 127.0.0.1";

/** Lists what a page that uses the client needs. */
export const NEEDED_HEADERS = ["X-SF-SPCS-Authorization", "Authorization", "Content-Type"];
export const PAT = "PAT-EXAMPLE";

/** Where the page looks for the instance. */
export type Place = "snowflake" | "elsewhere";

/** A page, an instance behind the gateway and a sign-in page, each of an origin of its own. */
export interface BrowserScene {
  readonly sandbox: Sandbox;
  readonly urls: Readonly<Record<Place, string>>;
  readonly page: Page;
  /** Where the gateway sends those who have to sign in; nothing must arrive there. */
  readonly signIn: RecordingServer;
  /** Gives the page a client for a place, with the right password and PAT unless told otherwise. */
  open(place: Place, options?: Partial<ClientSettings>): Promise<void>;
  call(name: PageCall): Promise<PageOutcome>;
  /** What has reached the sandbox since the last question, without the preflights: `METHOD /path status`. */
  arrived(): string[];
}

/** Sets the scene for one test. The settings of the gateway list the page and what it needs, unless told otherwise. */
export async function setScene(
  browser: Browser,
  program: string,
  { headers = NEEDED_HEADERS, pageListed = true } = {},
): Promise<BrowserScene> {
  const pages = await serve(({ path }, response) => {
    const html = '<!doctype html><link rel="icon" href="data:,"><script src="/program.js"></script>';
    if (path === "/") response.writeHead(200, { "Content-Type": "text/html" }).end(html);
    if (path === "/program.js") response.writeHead(200, { "Content-Type": "text/javascript" }).end(program);
  });
  const signIn = await startElsewhere();
  const origins = [pageListed ? pages.url : "https://app.example.com"];
  const { sandbox, urls } = await startInstance({
    spcsPat: PAT,
    signInUrl: `${signIn.url}/oauth/authorize`,
    gatewayCors: { origins, headers },
  });
  // The certificate of the instance is its own.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(pages.url);
  return {
    sandbox,
    urls,
    page,
    signIn,
    open: (place, options) => {
      const login = { username: "admin", password: "sandbox-password", spcsPat: PAT };
      const all = { baseUrl: urls[place], ...login, ...options };
      return page.evaluate((given) => pageProgram.open(given), all);
    },
    call: (name) => page.evaluate((given) => pageProgram.call(given), name),
    arrived: arrivalsAt(sandbox),
  };
}

/** The program of the page with the client as it is in `src/`, for a script of its own. */
export async function bundlePageProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/browser/page-program.ts"],
    absWorkingDir: REPOSITORY,
    tsconfig: "tsconfig.json",
    bundle: true,
    format: "iife",
    globalName: "pageProgram",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}

async function startInstance(options: SandboxOptions) {
  const sandbox = createSandbox(options);
  const listening = await sandbox.listen({ allowedHosts: [SNOWFLAKE_HOST] });
  onTestFinished(() => listening.close());
  // Browsers know that every host under .app speaks TLS, and redirect http: there by themselves.
  const front = await startTlsFront(listening.url, createSelfSignedCertificate(SNOWFLAKE_HOST));
  onTestFinished(() => front.close());
  return {
    sandbox,
    urls: { elsewhere: listening.url, snowflake: `https://${SNOWFLAKE_HOST}:${front.port}` },
  };
}

/** Preflights are left out: how long a browser remembers the answer to one is its own business. */
function arrivalsAt(sandbox: Sandbox): () => string[] {
  let told = 0;
  return () => {
    const fresh = sandbox.requests.slice(told);
    told += fresh.length;
    return fresh
      .filter(({ method }) => method !== "OPTIONS")
      .map(({ method, path, status }) => `${method} ${path} ${status}`);
  };
}
