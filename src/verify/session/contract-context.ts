import type { InFlightMaskingClient } from "../../in-flight-masking.js";
import type { DataMasqueClient, SettledCall } from "../../index.js";
import type { Awaited, WaitLimits } from "./waits.js";

/** How someone is to be let in. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  | { readonly token: string };

/** What a behaviour works with: clients of the server, and the means to leave it as it was. */
export interface ContractContext {
  /** A client of the account that the contract is checked with. */
  readonly dm: DataMasqueClient;
  /** The same account at the in-flight masking service. */
  readonly ifm: InFlightMaskingClient;
  /** A client whose token the server never issued. */
  readonly stranger: DataMasqueClient;
  /** The same at the in-flight masking service. */
  readonly strangerIfm: InFlightMaskingClient;
  /** Name and password of the account; `undefined` when there is only a token. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
  /** Whether the server may be changed. */
  readonly mayWrite: boolean;
  /** Whether even what cannot be put back may be changed, such as the licence. */
  readonly disposable: boolean;
  /** Waits for what the server does in its own time; hands the limits of the wait to what does the waiting. */
  waitFor<Value>(sort: Awaited, what: string, work: (limits: WaitLimits) => Promise<Value>): Promise<Value>;
  /** A client for someone else. */
  clientFor(credentials: Credentials): DataMasqueClient;
  /** A name for something that a behaviour creates; nothing else at the server has it. */
  newName(): string;
  /** Tells such a name from any other, those of earlier sessions included. */
  isOwn(name: string): boolean;
  /** Says that a text must not be shown, such as a password that the server has made; returns it. */
  keepSecret(text: string): string;
  /** Plans the removal of something that was created; it then happens whatever becomes of the behaviour. */
  afterwards(what: string, remove: () => PromiseLike<SettledCall>): void;
  /** Makes something once that several behaviours share. A failure is shared, too. */
  once<Made>(what: string, make: () => Promise<Made>): Promise<Made>;
}
