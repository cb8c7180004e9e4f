import { createDataMasqueClient, type DataMasqueClient } from "../../client/create-client.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { ClientSettings, DataMasqueClientOptions, LoginMethod } from "../../options/client-options.js";
import { type DataMasqueEvent, observe } from "../../options/events.js";
import { type FleetResult, type FleetRunOptions, type FleetWork, runOnAll } from "./run-on-all.js";

/** One instance of a fleet: its name, and the options of its client. */
export interface FleetInstance extends ClientSettings, LoginMethod {
  /** What results and events call it; no two have the same. */
  name: string;
}

/** What all instances of a fleet share, where they do not have it of their own. */
export interface FleetDefaults extends Omit<Partial<ClientSettings>, "baseUrl" | "onEvent">, LoginMethod {
  /** Told about the requests of every instance, beside the hook that an instance has of its own. */
  onEvent?: ((event: DataMasqueEvent, name: string) => void) | undefined;
}

/** Many instances, each with a client of its own. */
export interface Fleet {
  /** Names of the instances, in the order in which they were given. */
  readonly names: readonly string[];
  /**
   * The client of one instance.
   *
   * @throws DataMasqueConfigError when there is none of that name
   */
  client(name: string): DataMasqueClient;
  /**
   * Does something on every instance, on some of them at a time, and yields how each ended as soon as it has:
   * one that fails stops no other.
   * Nothing begins before the first result is asked for;
   * leaving the loop begins no more, and aborts the `signal` that the work under way was given.
   *
   * ```ts
   * for await (const result of fleet.run((dm, { signal }) => collect(dm, "/api/runs/", { signal }))) {
   *   console.log(result.name, result.ok ? `${result.value.length} runs` : result.error);
   * }
   * ```
   *
   * @throws the reason of `options.signal` when that is aborted, once the results that are there are yielded
   * @throws DataMasqueConfigError when `work` is no function, or `concurrency` makes no sense
   */
  run<T>(work: FleetWork<T>, options?: FleetRunOptions): AsyncGenerator<FleetResult<T>, void, undefined>;
}

const LOGIN = ["username", "password", "token", "tokenSource"] as const;

/**
 * Makes a client for each of many instances.
 * Options of an instance go before those that all share; `headers` are put together,
 * and an instance with a way to log in of its own takes nothing from another way that is shared.
 * Nothing is sent yet.
 *
 * ```ts
 * const fleet = createFleet(
 *   [
 *     { name: "eu", baseUrl: "https://eu.masking.example.com" },
 *     { name: "us", baseUrl: "https://us.masking.example.com", timeoutMs: 120_000 },
 *   ],
 *   { username: "svc_masking", password: process.env.DATAMASQUE_PASSWORD },
 * );
 * ```
 *
 * @throws DataMasqueConfigError, with the name of the instance, when an option is missing, malformed, or contradicts another;
 *   when there is no instance, or two of one name
 */
export function createFleet(instances: readonly FleetInstance[], shared: FleetDefaults = {}): Fleet {
  if (!Array.isArray(instances) || instances.length === 0) {
    throw new DataMasqueConfigError("a fleet takes a list of instances, at least one");
  }
  const clients = new Map<string, DataMasqueClient>();
  for (const instance of instances) {
    const name: unknown = instance?.name;
    if (typeof name !== "string" || name.trim() === "") {
      throw new DataMasqueConfigError("each instance of a fleet needs a name");
    }
    if (clients.has(name)) throw new DataMasqueConfigError(`two instances are named ${JSON.stringify(name)}`);
    clients.set(name, clientOf(instance, shared));
  }
  const members = [...clients].map(([name, dm]) => ({ name, dm }));
  return {
    names: [...clients.keys()],
    client(name) {
      const dm = clients.get(name);
      if (dm !== undefined) return dm;
      throw new DataMasqueConfigError(`the fleet has no instance ${JSON.stringify(name)}`);
    },
    run: (work, options) => runOnAll(members, work, options),
  };
}

function clientOf({ name, ...own }: FleetInstance, shared: FleetDefaults): DataMasqueClient {
  try {
    return createDataMasqueClient(optionsOf(name, own, shared));
  } catch (error) {
    if (!(error instanceof DataMasqueConfigError)) throw error;
    throw new DataMasqueConfigError(`instance ${JSON.stringify(name)}: ${error.message}`, { cause: error });
  }
}

type InstanceOptions = ClientSettings & LoginMethod;

function optionsOf(name: string, own: InstanceOptions, shared: FleetDefaults): DataMasqueClientOptions;
// Whether there is exactly one way to log in is looked at when the client is made.
function optionsOf(name: string, own: InstanceOptions, shared: FleetDefaults): InstanceOptions {
  return {
    ...sharedFor(own, shared),
    ...given(own),
    headers: { ...shared.headers, ...own.headers },
    onEvent: bothHooks(name, own, shared),
  };
}

/** What an instance takes of what all share. */
function sharedFor(own: InstanceOptions, shared: FleetDefaults): Omit<FleetDefaults, "onEvent"> {
  const { onEvent: _, ...taken } = shared;
  const hasToken = own.token !== undefined || own.tokenSource !== undefined;
  const hasLogin = LOGIN.some((option) => own[option] !== undefined);
  if (hasToken) return { ...taken, ...NO_PASSWORD, ...NO_TOKEN };
  return hasLogin ? { ...taken, ...NO_TOKEN } : taken;
}

const NO_PASSWORD = { username: undefined, password: undefined };
const NO_TOKEN = { token: undefined, tokenSource: undefined };

/** Without what is `undefined`, which would hide what all share. */
function given(own: InstanceOptions): InstanceOptions;
function given(own: object): object {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

function bothHooks(name: string, own: InstanceOptions, shared: FleetDefaults): InstanceOptions["onEvent"] {
  const { onEvent: ofAll } = shared;
  const { onEvent: ofOne } = own;
  if (ofAll === undefined) return ofOne;
  return (event) => {
    if (ofOne !== undefined) observe(ofOne, event);
    ofAll(event, name);
  };
}
