import { answer, bodyToSpoil, type Exchange, type FaultyAnswer } from "../wire/exchange.js";
import type { AnswerFault } from "./fault.js";
import { page } from "./statuses.js";

/** Answers with the operation's own status, and a whole body that is none of this API. */
function success(type: string | undefined, body: (exchange: Exchange) => string): FaultyAnswer {
  return (exchange) =>
    answer(
      bodyToSpoil(exchange).status,
      () => ({ "Content-Type": type ?? bodyToSpoil(exchange).type }),
      body,
    )(exchange);
}

/** Successes that are no answer of this API, told so by nothing but their body. */
export const BODY_FAULTS: readonly AnswerFault[] = [
  { name: "200, a page", answer: success("text/html", page("Sign in")) },
  { name: "200, empty", answer: success(undefined, () => "") },
  { name: "200, null", answer: success(undefined, () => "null") },
  { name: "200, an object of another kind", answer: success(undefined, () => '{"hello":"world"}') },
  { name: "200, a list of nothing", answer: success(undefined, () => "[null]") },
  { name: "200, NaN", answer: success(undefined, () => '{"id":NaN}') },
  {
    name: "200, cut under a right length",
    answer: success(undefined, (exchange) => {
      const { body } = bodyToSpoil(exchange);
      return body.slice(0, body.length / 2);
    }),
  },
  { name: "200, words", answer: success("text/plain", ({ echo }) => `Welcome to the proxy, ${echo}`) },
  {
    name: "next page at another origin",
    answer: success(undefined, ({ normal, foreignOrigin }) =>
      normal.body.replace(/"next":"[^"?]*/, `"next":"${foreignOrigin}/api/runs/`),
    ),
  },
];
