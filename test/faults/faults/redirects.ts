import { answer, type Exchange } from "../wire/exchange.js";
import type { AnswerFault } from "./fault.js";

const STATUSES = [301, 302, 303, 307, 308];

/** Where a redirect leads: within the instance to another path, to another origin, or nowhere. */
const TARGETS: readonly [name: string, locationOf: (exchange: Exchange) => Record<string, string>][] = [
  ["within the origin", ({ request }) => ({ Location: `/moved${request.path}?${request.query}` })],
  [
    "to another origin",
    ({ request, foreignOrigin, echo }) => ({
      Location: `${foreignOrigin}${request.path}${encodeURIComponent(echo)}/?from=${encodeURIComponent(echo)}`,
    }),
  ],
  ["without Location", () => ({})],
];

/** Every redirect; the first of them hits, and what it leads to within the origin answers as the operation does. */
export const REDIRECTS: readonly AnswerFault[] = STATUSES.flatMap((status) =>
  TARGETS.map(
    ([name, headers]): AnswerFault => ({
      name: `${status} ${name}`,
      answer: answer(status, headers),
      times: Number.POSITIVE_INFINITY,
    }),
  ),
);
