import type { buildConnector, Pool } from "undici";

/** A proxy closed the connection instead of saying whether it makes a tunnel. */
export class LostTunnelError extends Error {
  override readonly name: string = "LostTunnelError";
}

/** After these undici connects anew at once, without an end and without a pause. */
const TRIED_FOR_EVER: readonly unknown[] = ["UND_ERR_SOCKET", "UND_ERR_INFO"];

/** Lets a request fail when its proxy closes the connection, where undici would begin again and again. */
export function failingWithTheTunnel(options: Pool.Options): Pool.Options {
  const { connect } = options;
  if (typeof connect !== "function") return options;
  return {
    ...options,
    connect: (target, done) => connect(target, (...outcome) => done(...withoutRepeat(outcome))),
  };
}

type Outcome = Parameters<buildConnector.Callback>;

function withoutRepeat(outcome: Outcome): Outcome {
  const [error] = outcome;
  if (error === null || !("code" in error) || !TRIED_FOR_EVER.includes(error.code)) return outcome;
  return [new LostTunnelError("The proxy closed the connection", { cause: error }), null];
}
