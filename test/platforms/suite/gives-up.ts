import type { DataMasqueEvent } from "datamasque-client";

/** A caller that gives up a wait after so many requests, of which a right one needs a few. */
export function givesUpAfter(requests: number): {
  readonly onEvent: (event: DataMasqueEvent) => void;
  readonly signal: AbortSignal;
} {
  const controller = new AbortController();
  let sent = 0;
  return {
    onEvent: ({ type }) => {
      if (type !== "request") return;
      sent += 1;
      if (sent > requests) controller.abort(new Error(`no end after ${requests} requests`));
    },
    signal: controller.signal,
  };
}
