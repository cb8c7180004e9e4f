import { answer, type Exchange, type FaultyAnswer } from "../wire/exchange.js";
import type { AnswerFault } from "./fault.js";

/** An HTML page as a proxy writes it, with everything in it that it could repeat. */
export const page =
  (title: string) =>
  ({ echo }: Exchange): string =>
    `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><p>${echo}</p></body></html>`;

const html = (): Record<string, string> => ({ "Content-Type": "text/html" });
const json = (): Record<string, string> => ({ "Content-Type": "application/json" });
const refusal = (exchange: Exchange): string =>
  JSON.stringify({ detail: `Not now: ${exchange.echo}`, request: { body: exchange.echo } });
const unauthorised = answer(401, json, ({ echo }) => JSON.stringify({ detail: `Invalid token. ${echo}` }));

/** By an hour off, as the clock of a server may be. */
const SERVER_CLOCK = Date.now() + 60 * 60 * 1000;
const httpDate = (time: number): string => new Date(time).toUTCString();

/** Each form of `Retry-After`, and how long it asks to wait. */
const RETRY_AFTER: readonly [form: string, headers: Record<string, string>, ms?: number][] = [
  ["no Retry-After", {}],
  ["Retry-After in seconds", { "Retry-After": "1" }, 1000],
  [
    "Retry-After as a date",
    { "Retry-After": httpDate(SERVER_CLOCK + 1000), Date: httpDate(SERVER_CLOCK) },
    1000,
  ],
  ["Retry-After that is garbage", { "Retry-After": "soon, -5" }],
];

const refusedForAWhile = [503, 429].flatMap((status) =>
  RETRY_AFTER.map(
    ([form, headers, ms]): AnswerFault => ({
      name: `${status}, ${form}`,
      answer: answer(status, () => ({ ...json(), ...headers }), refusal),
      ...(ms === undefined ? {} : { retryAfterMs: ms }),
    }),
  ),
);

/** What the gateway leaves on every answer that passes it. */
const GATEWAY = "_";

const gatewayRejection = (status: number): FaultyAnswer =>
  answer(
    status,
    () => ({ ...json(), Server: GATEWAY }),
    ({ echo }) =>
      JSON.stringify({
        responseType: "ERROR_INVALID_TOKEN",
        requestId: "r-1",
        detail: `Token is invalid ${echo}`,
      }),
  );

/** Answers with a status that is a refusal, by the server or by what stands in front of it. */
export const STATUSES: readonly AnswerFault[] = [
  { name: "500 page", answer: answer(500, html, page("Server Error (500)")) },
  { name: "502 page", answer: answer(502, html, page("502 Bad Gateway")) },
  { name: "502 empty", answer: answer(502) },
  { name: "502 page, once", answer: answer(502, html, page("502 Bad Gateway")), times: 1 },
  ...refusedForAWhile,
  {
    name: "503, Retry-After of an hour",
    answer: answer(503, () => ({ ...json(), "Retry-After": "3600" }), refusal),
    // A wait would sleep for an hour.
    givesUpWait: ({ type, ...event }) => type === "response" && "status" in event && event.status === 503,
  },
  { name: "504 page", answer: answer(504, html, page("504 Gateway Time-out")) },
  { name: "404 page", answer: answer(404, html, page("Not Found")) },
  { name: "413 page", answer: answer(413, html, page("413 Request Entity Too Large")) },
  { name: "401, once", answer: unauthorised, times: 1, tokens: 2 },
  { name: "401 for ever", answer: unauthorised, times: Number.POSITIVE_INFINITY, tokens: 2 },
  { name: "401 of the gateway", answer: gatewayRejection(401), server: GATEWAY },
  { name: "403 of the gateway", answer: gatewayRejection(403), server: GATEWAY },
  {
    name: "sign-in of the gateway",
    server: GATEWAY,
    answer: answer(302, ({ echo }) => ({
      Server: GATEWAY,
      Location: `https://sign-in.invalid/oauth/${encodeURIComponent(echo)}?state=${encodeURIComponent(echo)}`,
    })),
  },
];
