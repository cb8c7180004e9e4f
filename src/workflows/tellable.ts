import { hookOf } from "../calls/call-record.js";
import { redact } from "../errors/redaction/redact.js";
import { secretsOf } from "../errors/redaction/secrets.js";

/**
 * What an error of a workflow may tell of an answer:
 * a copy without the secrets of the client and of what was asked for, which a server may repeat.
 */
export function tellable<Told>(client: object, told: Told, asked?: object): Told {
  return redact(told, [...hookOf(client).secrets(), ...secretsOf(asked)]);
}
