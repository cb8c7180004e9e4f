import { DataMasqueConfigError } from "../errors/errors.js";
import type { Attempt } from "./attempt.js";

/** Lets nothing out to another origin than that of `baseUrl`, whoever asked for it. */
export function guardOrigin(origin: string, send: Attempt): Attempt {
  return (outgoing) => {
    const target = new URL(outgoing.url).origin;
    if (target !== origin) {
      throw new DataMasqueConfigError(
        `this client belongs to ${origin} and sends nothing to ${target}; make another client for that origin`,
      );
    }
    return send(outgoing);
  };
}
