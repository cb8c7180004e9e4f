import type { DataMasqueEvent } from "datamasque-client";

/** What calls have cost on the wire. */
export interface Cost {
  /** Every send: first ones, logins, replays. */
  readonly requests: number;
  /** Those that succeeded. */
  readonly logins: number;
  /** Answers with 401: tokens that have expired, and the gateway's rejections. */
  readonly unauthorized: number;
}

/** Counts what a client sends, out of what it tells its `onEvent` hook. */
export function countCosts(): { count(event: DataMasqueEvent): void; sinceLast(): Cost; total(): Cost } {
  const none: Cost = { requests: 0, logins: 0, unauthorized: 0 };
  let now = none;
  let before = none;
  return {
    count(event) {
      now = {
        requests: now.requests + Number(event.type === "request"),
        logins: now.logins + Number(event.type === "login" && event.ok),
        unauthorized: now.unauthorized + Number(event.type === "response" && event.status === 401),
      };
    },
    sinceLast() {
      const cost = {
        requests: now.requests - before.requests,
        logins: now.logins - before.logins,
        unauthorized: now.unauthorized - before.unauthorized,
      };
      before = now;
      return cost;
    },
    total: () => now,
  };
}

/** Such as `1 request` or `3 requests`. */
export function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
