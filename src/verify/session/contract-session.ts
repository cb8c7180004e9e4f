import type { CheckResponsesOptions } from "../../contract/index.js";
import { type Scrub, scrubberOfAll } from "../../errors/redaction/scrub.js";
import { secretsOf } from "../../errors/redaction/secrets.js";
import { createInFlightMaskingClient, type InFlightMaskingClient } from "../../in-flight-masking.js";
import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueClientOptions,
  type FetchFunction,
  type SettledCall,
} from "../../index.js";
import { NotCheckable } from "../behaviours/broken-contract.js";
import { type OnAnswer, timedFetch } from "./answer-times.js";
import type { ContractContext, Credentials } from "./contract-context.js";
import { leftBehind } from "./left-behind.js";
import { limitedFetch } from "./limited-fetch.js";
import { patientFetch } from "./patient-fetch.js";
import { type Awaited, type WaitLimits, Waits } from "./waits.js";
import { type OnDriftingAnswer, watchedAnswers } from "./watched-answers.js";

const READS = ["GET", "HEAD"];
/** They change nothing but who is logged in. */
const LOGINS = /\/api\/auth\/[a-z/]+\/$/;

/** How a server is to be looked at. */
export interface SessionOptions {
  /** The client options of the account that looks. */
  readonly client: DataMasqueClientOptions;
  readonly mayWrite: boolean;
  readonly disposable?: boolean;
  readonly wait: WaitLimits;
  readonly check: CheckResponsesOptions;
  /** Called for each answer that differs from the documents, with what it holds. */
  readonly onDriftingAnswer?: OnDriftingAnswer;
  /** Called for each answer, those to logins included. */
  readonly onAnswer?: OnAnswer;
  /** Called when a wait begins. */
  readonly onWait?: (what: string, limitMs: number) => void;
  /** Called when a request got no answer in time. */
  readonly onSilence?: (call: string, limitMs: number) => void;
}

interface Removal {
  readonly what: string;
  readonly remove: () => PromiseLike<SettledCall>;
}

/** One look at a server: its clients, what it has created there, and what must not be told of it. */
export class ContractSession implements ContractContext {
  readonly dm: DataMasqueClient;
  readonly ifm: InFlightMaskingClient;
  readonly stranger: DataMasqueClient;
  readonly strangerIfm: InFlightMaskingClient;
  readonly login: ContractContext["login"];
  readonly mayWrite: boolean;
  readonly disposable: boolean;
  /** What the names of everything that the session creates begin with. */
  readonly prefix: string;
  readonly #options: SessionOptions;
  /** Takes the secrets that the session knows of out of a text. */
  readonly scrubbed: Scrub = scrubberOfAll(new Set([() => [...this.#secrets]]));
  readonly #secrets: Set<string>;
  readonly #removals: Removal[] = [];
  readonly #made = new Map<string, Promise<unknown>>();
  readonly #waits: Waits;
  readonly #fetch: FetchFunction;
  #names = 0;

  constructor(options: SessionOptions) {
    const { client, mayWrite, disposable = false, wait, onWait, onSilence, onAnswer } = options;
    this.#options = options;
    const { username, password, token, spcsPat } = client;
    this.login = username === undefined || password === undefined ? undefined : { username, password };
    this.mayWrite = mayWrite;
    this.disposable = disposable;
    this.#waits = new Waits(wait, (what, limitMs) => onWait?.(what, limitMs));
    const timed = timedFetch(client.fetch ?? globalThis.fetch, (...answer) => onAnswer?.(...answer));
    const limited = limitedFetch(timed, wait.timeoutMs, (call) => onSilence?.(call, wait.timeoutMs));
    const patient = patientFetch(limited, wait.timeoutMs, (what, limitMs) => onWait?.(what, limitMs));
    const noted: FetchFunction = (input, init) => {
      for (const secret of secretsSentIn(init)) this.#secrets.add(secret);
      return patient(input, init);
    };
    this.#fetch = mayWrite ? noted : readOnlyFetch(noted);
    this.prefix = `dmc-verify-${crypto.randomUUID().slice(0, 8)}`;
    this.#secrets = new Set([password, token, spcsPat].filter((secret) => typeof secret === "string"));
    // What is secret shares no part with names, which reports have to tell.
    const neverIssued = { token: `never-issued-${crypto.randomUUID()}` };
    this.dm = this.clientFor(this.login ?? { token: token ?? "" });
    this.ifm = this.#inFlightClientFor(this.login ?? { token: token ?? "" });
    this.stranger = this.clientFor(neverIssued);
    this.strangerIfm = this.#inFlightClientFor(neverIssued);
  }

  readonly clientFor = (credentials: Credentials): DataMasqueClient => {
    const client = createDataMasqueClient({ ...this.#options.client, ...this.#access(credentials) });
    client.use(this.#watched());
    return client;
  };

  readonly newName = (): string => {
    this.#names += 1;
    return `${this.prefix}-${this.#names}`;
  };

  readonly isOwn = (name: string): boolean => name.startsWith(this.prefix);

  readonly keepSecret = (text: string): string => {
    // What a broken answer lacks is no secret.
    if (typeof text === "string") this.#secrets.add(text);
    return text;
  };

  readonly afterwards = (what: string, remove: Removal["remove"]): void => {
    this.#removals.push({ what, remove });
  };

  readonly once = <Made>(what: string, make: () => Promise<Made>): Promise<Made> =>
    once(this.#made, what, make);

  readonly waitFor = <Value>(
    sort: Awaited,
    what: string,
    work: (limits: WaitLimits) => Promise<Value>,
  ): Promise<Value> => this.#waits.within(sort, what, work);

  /**
   * Removes what the session has created, in the reverse order, then whatever still bears one of its names.
   * Gives what could not be removed, and why.
   */
  async cleanUp(): Promise<string[]> {
    const failures = new Map<string, string>();
    const fail = (what: string, error: unknown): void => {
      failures.set(what, error instanceof Error ? error.message : String(error));
    };
    const remove = async ({ what, remove }: Removal): Promise<void> => {
      // A second try decides; a plan is then found under the longer name that the server has made of its own.
      for (const failed of failures.keys()) {
        if (what === failed || what.startsWith(`${failed}-`)) failures.delete(failed);
      }
      try {
        const { response } = await remove();
        if (!response.ok && response.status !== 404) fail(what, `it was answered ${response.status}`);
      } catch (error) {
        fail(what, error);
      }
    };
    for (const removal of this.#removals.splice(0).reverse()) await remove(removal);
    if (this.mayWrite) {
      for (const removal of await leftBehind(this, this.prefix, fail)) await remove(removal);
    }
    return [...failures].map((failure) => this.scrubbed(failure.join(": ")));
  }

  #inFlightClientFor(credentials: Credentials): InFlightMaskingClient {
    const { baseUrl, ...client } = this.#options.client;
    const ifm = createInFlightMaskingClient({
      ...client,
      ...this.#access(credentials),
      adminBaseUrl: baseUrl,
    });
    ifm.use(this.#watched());
    return ifm;
  }

  #watched() {
    const { check, onDriftingAnswer } = this.#options;
    return watchedAnswers(check, (...answer) => onDriftingAnswer?.(...answer));
  }

  #access(credentials: Credentials) {
    const none = { username: undefined, password: undefined, token: undefined, tokenSource: undefined };
    // The limit is that of the session, which knows no upload without one.
    return { ...none, ...credentials, fetch: this.#fetch, timeoutMs: 0 };
  }
}

/** A promise by its name; what is made under a name is what was asked for under it first. */
function once<Made>(
  made: Map<string, Promise<unknown>>,
  what: string,
  make: () => Promise<Made>,
): Promise<Made>;
function once(
  made: Map<string, Promise<unknown>>,
  what: string,
  make: () => Promise<unknown>,
): Promise<unknown> {
  const known = made.get(what) ?? make();
  made.set(what, known);
  return known;
}

/** What a request carries that no report may tell, such as the token of a login. */
function secretsSentIn({ headers, body }: RequestInit): string[] {
  return [...secretsOf(new Headers(headers)), ...secretsOf(typeof body === "string" ? parsed(body) : body)];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A `fetch` that sends nothing that could change a server, whatever a behaviour says of itself. */
function readOnlyFetch(fetch: FetchFunction): FetchFunction {
  return (input, init) => {
    const method = init.method ?? "GET";
    const { pathname } = new URL(input);
    if (READS.includes(method) || LOGINS.test(pathname)) return fetch(input, init);
    return Promise.reject(new NotCheckable(`${method} ${pathname} would change the server`));
  };
}
