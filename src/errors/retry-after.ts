/**
 * Reads the `Retry-After` header of an answer, in seconds or as a date, as milliseconds to wait.
 * A date is counted from the answer's own `Date`, since the clock of a server may differ from this one by minutes.
 *
 * @param now milliseconds since 1970 that count where the answer tells no date
 * @returns `undefined` for a header that is missing or unreadable
 */
export function retryAfterMs(headers: Headers, now: number = Date.now()): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = dateIn(text);
  return date === undefined ? undefined : Math.max(0, date - (dateIn(headers.get("date") ?? "") ?? now));
}

function dateIn(text: string): number | undefined {
  // Dates are spelt with letters; what Date.parse() makes of "-5" is a year.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}
