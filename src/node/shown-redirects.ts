import type { Dispatcher } from "undici";

/** The head of a redirect. */
export interface RedirectHead {
  readonly status: number;
  readonly headers: Headers;
}

/**
 * Lets a caller see the redirect that `fetch` refuses and hides.
 *
 * @param see called when the answer to a request is a redirect
 */
export function showingRedirects(dispatcher: Dispatcher, see: (head: RedirectHead) => void): Dispatcher {
  return dispatcher.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart: (...given) => handler.onRequestStart?.(...given),
        onRequestUpgrade: (...given) => handler.onRequestUpgrade?.(...given),
        onResponseStart(controller, status, headers, message) {
          if (status >= 300 && status <= 399) {
            see({ status, headers: headersOf(headers) });
          }
          handler.onResponseStart?.(controller, status, headers, message);
        },
        onResponseData: (...given) => handler.onResponseData?.(...given),
        onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
        onResponseError: (...given) => handler.onResponseError?.(...given),
      }),
  );
}

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return new Headers(
    Object.entries(raw).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
}
