import type { Middleware } from "openapi-fetch";
import { type CheckResponsesOptions, checkResponses, type Drift } from "../../contract/index.js";
import type { AnswerContent } from "../shapes/drift-shapes.js";

/** Told of each answer that differs from the documents, with what it holds. */
export type OnDriftingAnswer = (drift: Drift, content: AnswerContent) => void;

/** A media type and nothing else that a server could write there. */
const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,60}(?=\s*(?:;|$))/;

/** Holds answers against the documents as `checkResponses` does, and hands on those that differ. */
export function watchedAnswers(check: CheckResponsesOptions, onDriftingAnswer: OnDriftingAnswer): Middleware {
  return {
    async onResponse(call) {
      const drifts: Drift[] = [];
      const { onResponse } = checkResponses({
        ...check,
        onDrift: (drift) => {
          drifts.push(drift);
          check.onDrift?.(drift);
        },
      });
      const answer = (await onResponse?.(call)) ?? undefined;
      for (const drift of drifts) {
        onDriftingAnswer(drift, { mediaType: mediaTypeOf(call.response), body: await bodyOf(answer) });
      }
      return answer;
    },
  };
}

function mediaTypeOf({ headers }: Response): string {
  const declared = headers.get("content-type") ?? "";
  return declared === ""
    ? "no media type"
    : (MEDIA_TYPE.exec(declared)?.[0].toLowerCase() ?? "another media type");
}

/** The answer stays to be read. One that was not looked into differs as a whole. */
async function bodyOf(answer: Response | undefined): Promise<unknown> {
  try {
    return await answer?.clone().json();
  } catch {
    return undefined;
  }
}
