import { copiedHeaders } from "../../http/responses.js";

/**
 * The two headers that may carry the token. Which one counts when both do is not known: here either opens.
 * That the first is taken rests on Snowflake's list of headers that it strips, and on the official Python client.
 */
const CREDENTIAL_HEADERS = ["x-sf-spcs-authorization", "authorization"];
const CREDENTIAL = /^Snowflake Token="([^"]*)"$/;

/** What a request shows to the gateway. */
export type ShownCredential = "right" | "wrong" | "none";

/** Looks for the token in its documented form; a credential in any other form is none. */
export function shownCredential(headers: Headers, spcsPat: string): ShownCredential {
  const tokens = CREDENTIAL_HEADERS.flatMap((name) => CREDENTIAL.exec(headers.get(name) ?? "")?.[1] ?? []);
  if (tokens.length === 0) return "none";
  return tokens.includes(spcsPat) ? "right" : "wrong";
}

/** The headers that the gateway hands on: its own credential is taken out, DataMasque's stays. */
export function forwardedHeaders(headers: Headers): Headers {
  const forwarded = copiedHeaders(headers);
  forwarded.delete("x-sf-spcs-authorization");
  if (forwarded.get("authorization")?.startsWith("Snowflake Token=")) forwarded.delete("authorization");
  return forwarded;
}
