import { type DataOf, type SettledCall, unwrap } from "../../index.js";
import { BrokenContract, skip } from "./broken-contract.js";

/**
 * The data of a call that has to succeed with one of the given statuses.
 * A refusal becomes the client's own error, which names the operation.
 */
export async function answered<Call extends SettledCall>(
  call: PromiseLike<Call>,
  ...statuses: readonly number[]
): Promise<DataOf<Call>> {
  const settled = await call;
  const data = await unwrap(Promise.resolve(settled));
  const { status } = settled.response;
  if (!statuses.includes(status)) {
    throw new BrokenContract(`answered ${status} where ${statuses.join(" or ")} is documented`);
  }
  return data;
}

/**
 * The data of a call to an operation of which little more than the path is documented:
 * whatever is refused may have been asked the wrong way.
 */
export async function answeredIfAskedRight<Call extends SettledCall>(
  call: PromiseLike<Call>,
): Promise<DataOf<Call>> {
  const settled = await call;
  const { status } = settled.response;
  if (status >= 400 && status < 500 && status !== 401 && status !== 404 && status !== 405) {
    skip(`it answered ${status}; what it wants to be asked is not documented`);
  }
  return unwrap(Promise.resolve(settled));
}

/** The body of a call that has to be refused with one of the given statuses. */
export async function refused(
  call: PromiseLike<SettledCall>,
  ...statuses: readonly number[]
): Promise<unknown> {
  const { response, error } = await call;
  if (statuses.includes(response.status)) return error;
  if (response.status === 403) skip("this account may not call it at all (403)");
  throw new BrokenContract(
    `answered ${response.status} where a refusal with ${statuses.join(" or ")} is documented`,
  );
}

/** Whether a server keeps the YAML that it was sent: line breaks at its ends may go, as those of Django do. */
export function isSameYaml(kept: string | undefined, sent: string): boolean {
  return kept?.trim() === sent.trim();
}
