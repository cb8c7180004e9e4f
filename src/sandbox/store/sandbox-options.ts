import {
  type GatewayCors,
  type GatewaySettings,
  isOrigin,
  resolveGatewaySettings,
} from "./gateway-settings.js";
import { DEFAULT_RELEASE, SANDBOX_RELEASES, type SandboxRelease } from "./releases.js";

/** The names of the seeds. */
export const SANDBOX_SEEDS = ["empty", "demo", "future"] as const;

/** The first user, unless the options say otherwise. */
export const DEFAULT_ACCOUNT = { username: "admin", password: "sandbox-password" } as const;

/** What a sandbox holds at first. */
export type SandboxSeed = (typeof SANDBOX_SEEDS)[number];

/** What a sandbox can be told; every member has a default. */
export interface SandboxOptions {
  /**
   * Login name of the first user, who has the role `admin`.
   * @default "admin"
   */
  readonly username?: string | undefined;
  /**
   * Password of the first user, and of the other users of the demo.
   * @default "sandbox-password"
   */
  readonly password?: string | undefined;
  /**
   * `false` makes an instance fresh from the package: it has no users, the demo's included, and waits for
   * `POST /api/users/admin-install/`. `username` and `password` mean nothing then.
   * @default true
   */
  readonly installed?: boolean | undefined;
  /**
   * Personal access token that the simulated Snowflake gateway asks for.
   * When it is set, the sandbox answers as an instance on Snowpark Container Services does:
   * every request needs `X-SF-SPCS-Authorization: Snowflake Token="<PAT>"`,
   * or the same in `Authorization`, which then leaves no room for the login of DataMasque.
   * Unset or empty means that there is no gateway.
   */
  readonly spcsPat?: string | undefined;
  /**
   * Where the gateway sends a request without a credential, or with one of another scheme.
   * @default a page under `https://sign-in.snowflake.invalid/`, a host that cannot exist,
   * so that a client that follows it reaches nobody
   */
  readonly signInUrl?: string | undefined;
  /**
   * The CORS settings of the gateway: which pages of other origins may call, with which headers.
   * The gateway then answers their preflights itself, and no fault is used up by one. It always takes off the CORS headers of what stands behind it.
   * Means nothing without `spcsPat`.
   *
   * @default none, no page of another origin may call
   * @remarks
   * What an endpoint's settings allow is documented. Not evidenced: the status of the answer to a preflight,
   * what a preflight of another origin gets (here the sign-in redirect), and which headers a page may read beside
   * those that every browser shows; only that `Server` is not among them.
   */
  readonly gatewayCors?: GatewayCors | undefined;
  /**
   * Origins of the pages of other origins that may call the sandbox from a browser, such as `["http://localhost:5173"]`,
   * with whatever headers; only the headers that every browser shows are readable to them, and no cookie is sent.
   * Preflights are answered without a login and use up no fault.
   * Behind the gateway, which has CORS settings of its own, it is `gatewayCors`; both together are refused.
   * Never covers what `control` adds.
   *
   * @default none
   * @remarks What a real server lets pages of other origins do is not known.
   */
  readonly cors?: readonly string[] | undefined;
  /**
   * API tokens of the first user; they never expire. Every other user has one made at random, as the first has
   * without this option: `GET /api/users/me/` tells it.
   * As on a real server, they open only some operations: here those under `/api/runs/`; the others answer 403.
   */
  readonly apiTokens?: readonly string[] | undefined;
  /**
   * Life of a login token in seconds of sandbox time.
   * @default 43200, 12 hours
   */
  readonly tokenTtlSeconds?: number | undefined;
  /**
   * Life of an access token for in-flight masking in seconds of sandbox time.
   * The refresh token lives twice as long.
   * @default 43200, 12 hours
   */
  readonly jwtTtlSeconds?: number | undefined;
  /**
   * From the creation of a run to its final status, in milliseconds of sandbox time.
   * @default 2000
   */
  readonly runDurationMs?: number | undefined;
  /**
   * From the start of an asynchronous ruleset generation to its final status, in milliseconds of sandbox time.
   * @default 1000
   */
  readonly generationDurationMs?: number | undefined;
  /**
   * How long a ruleset of 60 KiB or more stays `in_progress`, in milliseconds of sandbox time.
   * Smaller ones are validated inside the request.
   * @default 500
   */
  readonly validationDurationMs?: number | undefined;
  /**
   * What the sandbox holds at first: `"demo"` has a dozen connections, two rulesets and some past runs,
   * one discovery config with the library that it imports, one generation config, one table reference, one plan for
   * in-flight masking,
   * and beside the first user the users `builder`, `librarian` (a builder who may edit ruleset libraries), `runner`
   * and `former` (switched off); `"empty"` has nothing but the first user;
   * `"future"` is the demo with what `faults.unknownEnumValues()` adds: values that only a later release would know.
   * Strict clients, the official Python client among them, cannot list connections then.
   * @default "demo"
   */
  readonly seed?: SandboxSeed | undefined;
  /**
   * The release of DataMasque that the sandbox behaves as: the kinds of connections that it knows,
   * the members that it shows, and what it wants of a Snowflake connection.
   * The differences are in `docs/sandbox.md`, "A server of an older release".
   * @default the release of the API document, the newest of them
   */
  readonly release?: SandboxRelease | undefined;
  /**
   * Sandbox time in milliseconds since 1970; give your own to move time by hand.
   * @default Date.now
   */
  readonly clock?: (() => number) | undefined;
  /**
   * Whether everything under `/_sandbox/` is there: the console, a page for browsers, and the control API,
   * by which programs in any language look at the sandbox, make it fail, move its clock and reset it.
   * Neither asks for a login. They answer only where the host is a name of this machine, and no page of another origin.
   * The document of the API is `openapi/sandbox-control.openapi.yaml` in the package.
   * @default false
   */
  readonly control?: boolean | undefined;
  /**
   * Makes the ids of new objects, those of users and runs excepted, which count up.
   * @default random UUIDs
   */
  readonly ids?: (() => string) | undefined;
}

type JavaScriptType = "string" | "boolean" | "number" | "function" | "object";

/** Every option, with what `typeof` says of its value. */
const OPTION_TYPES = {
  username: "string",
  password: "string",
  installed: "boolean",
  spcsPat: "string",
  signInUrl: "string",
  gatewayCors: "object",
  cors: "object",
  apiTokens: "object",
  tokenTtlSeconds: "number",
  jwtTtlSeconds: "number",
  runDurationMs: "number",
  generationDurationMs: "number",
  validationDurationMs: "number",
  seed: "string",
  release: "string",
  clock: "function",
  control: "boolean",
  ids: "function",
} satisfies Record<keyof SandboxOptions, JavaScriptType>;

/** The options with every default filled in. */
export interface SandboxSettings extends GatewaySettings {
  readonly release: SandboxRelease;
  readonly username: string;
  readonly password: string;
  readonly installed: boolean;
  readonly cors: readonly string[];
  readonly apiTokens: readonly string[];
  readonly tokenTtlMs: number;
  readonly jwtTtlMs: number;
  readonly runDurationMs: number;
  readonly generationDurationMs: number;
  readonly validationDurationMs: number;
  readonly seed: SandboxSeed;
  readonly clock: () => number;
  readonly control: boolean;
  readonly ids: () => string;
}

/** Fills in the defaults and refuses values that would make a sandbox that cannot work. */
export function resolveSandboxOptions(options: SandboxOptions): SandboxSettings {
  refuseMalformed(options);
  const {
    tokenTtlSeconds = 12 * 3600,
    jwtTtlSeconds = 12 * 3600,
    runDurationMs = 2000,
    generationDurationMs = 1000,
    validationDurationMs = 500,
    seed = "demo",
    release = DEFAULT_RELEASE,
  } = options;
  requirePositive("tokenTtlSeconds", tokenTtlSeconds, "seconds");
  requirePositive("jwtTtlSeconds", jwtTtlSeconds, "seconds");
  requirePositive("runDurationMs", runDurationMs, "milliseconds");
  requirePositive("generationDurationMs", generationDurationMs, "milliseconds");
  requirePositive("validationDurationMs", validationDurationMs, "milliseconds");
  requireOneOf("seed", seed, SANDBOX_SEEDS);
  requireOneOf("release", release, SANDBOX_RELEASES);
  const gateway = resolveGatewaySettings(options);
  return {
    release,
    username: options.username ?? DEFAULT_ACCOUNT.username,
    password: options.password ?? DEFAULT_ACCOUNT.password,
    installed: options.installed ?? true,
    ...gateway,
    cors: corsOrigins(options.cors ?? [], gateway),
    apiTokens: options.apiTokens ?? [],
    tokenTtlMs: tokenTtlSeconds * 1000,
    jwtTtlMs: jwtTtlSeconds * 1000,
    runDurationMs,
    generationDurationMs,
    validationDurationMs,
    seed,
    clock: options.clock ?? Date.now,
    control: options.control ?? false,
    ids: options.ids ?? (() => crypto.randomUUID()),
  };
}

function refuseMalformed(options: SandboxOptions): void {
  const types = new Map<string, JavaScriptType>(Object.entries(OPTION_TYPES));
  for (const [name, value] of Object.entries(options)) {
    const type = types.get(name);
    if (type === undefined) {
      throw new TypeError(`createSandbox: ${name}: no such option; there are ${[...types.keys()].join(" ")}`);
    }
    // Of a number, and of one of a few words, the error that follows tells more.
    if (value === undefined || type === "number" || name === "seed" || name === "release") continue;
    if (value === null || typeof value !== type) {
      throw new TypeError(`createSandbox: ${name} must be a ${type}`);
    }
  }
}

function corsOrigins(origins: readonly string[], { spcsPat }: GatewaySettings): readonly string[] {
  if (!Array.isArray(origins) || !origins.every(isOrigin)) {
    throw new TypeError('createSandbox: cors must be a list of origins such as "http://localhost:5173"');
  }
  if (origins.length > 0 && spcsPat !== undefined) {
    throw new TypeError("createSandbox: cors has no effect behind the gateway of spcsPat; use gatewayCors");
  }
  return [...origins];
}

function requireOneOf(name: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const list = known.map((each) => JSON.stringify(each)).join(", ");
  throw new TypeError(`createSandbox: ${name} must be one of ${list}, not ${JSON.stringify(value)}`);
}

function requirePositive(name: string, value: number, unit: string): void {
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(`createSandbox: ${name} must be a number of ${unit} above 0, not ${value}`);
  }
}
