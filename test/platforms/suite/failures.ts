import { expectThat, failureOf, told } from "./expectations.js";
import type { Stage } from "./stage.js";

/** What a call is rejected with, as one of the client's transport errors; throws where it is anything else. */
export async function transportFailureOf(stage: Stage, work: PromiseLike<unknown>) {
  const { isDataMasqueTransportError } = await stage.load();
  const error = await failureOf(work);
  if (isDataMasqueTransportError(error)) return error;
  throw new Error(`no transport error: ${told(error)}`, { cause: error });
}

/** Holds a rejection against the client's error of a kind. */
export async function expectKind(
  stage: Stage,
  work: PromiseLike<unknown>,
  ...kinds: string[]
): Promise<void> {
  const failure = await transportFailureOf(stage, work);
  expectThat(`kind ${kinds.join(" or ")} instead of ${told(failure)}`, kinds.includes(failure.kind));
}
