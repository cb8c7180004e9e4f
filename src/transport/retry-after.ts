/**
 * Reads a `Retry-After` header, in seconds or as a date, as milliseconds from now;
 * 0 for one that is missing, past, negative or unreadable.
 */
export function retryAfterMs(header: string | null, now: number = Date.now()): number {
  const text = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Dates are spelt with letters; what Date.parse() makes of "-5" is a year.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
