// What zod judges otherwise than JSON Schema and RFC 3339 do. Not imported by the project itself:
// a generated file of validators begins with a copy of those of these declarations that it uses.
import * as z from "zod/mini";

/** A whole number of any size: zod's own refuses those beyond 2^53. */
export const wholeNumber = /*@__PURE__*/ z.number().check(
  /*@__PURE__*/ z.check<number>(({ value, issues }) => {
    if (Number.isInteger(value)) return;
    issues.push({ code: "invalid_type", expected: "int", input: value, continue: false });
  }),
);

/** At least so many characters: zod counts one outside of the basic plane as two. */
export const minCharacters = (minimum: number): z.core.$ZodCheck<string> =>
  z.check(({ value, issues }) => {
    if (value.length >= 2 * minimum || [...value].length >= minimum) return;
    issues.push({
      code: "too_small",
      origin: "string",
      minimum,
      inclusive: true,
      input: value,
      continue: true,
    });
  });

/** At most so many characters: zod counts one outside of the basic plane as two. */
export const maxCharacters = (maximum: number): z.core.$ZodCheck<string> =>
  z.check(({ value, issues }) => {
    if (value.length <= maximum || [...value].length <= maximum) return;
    issues.push({
      code: "too_big",
      origin: "string",
      maximum,
      inclusive: true,
      input: value,
      continue: true,
    });
  });

/** A date and time by RFC 3339, which allows small letters, a space between the two, and a leap second. */
export const rfc3339DateTime = /*@__PURE__*/ z.stringFormat("date-time", (text) => {
  const [date = "", time = ""] = text.split(/[Tt ]/, 2);
  return (
    text.length === date.length + time.length + 1 &&
    isRfc3339Date(date) &&
    isRfc3339Time(time) &&
    hasOffset(time)
  );
});

/** A time by RFC 3339; also without an offset, as servers send it that mean a time of any place. */
export const rfc3339Time = /*@__PURE__*/ z.stringFormat("time", (text) => isRfc3339Time(text));

const isRfc3339Date = (text: string): boolean => z.regexes.date.test(text);

const isRfc3339Time = (text: string): boolean =>
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/.test(text);

const hasOffset = (text: string): boolean => /[Zz+-]/.test(text);

/** An address by RFC 5321, of which no more is certain than what holds the `@`. */
export const rfc5321Mailbox = /*@__PURE__*/ z.stringFormat("email", /^.+@[^\s@]+$/s);

/** A URI by RFC 3986, of any scheme; also with letters that should have been encoded. */
export const rfc3986Uri = /*@__PURE__*/ z.stringFormat(
  "uri",
  /^[a-z][a-z\d+.-]*:(?:%[\da-f]{2}|[^\s"<>\\^`{|}%])*$/i,
);

/** An address by RFC 4291, which may end like one of IPv4. */
export const rfc4291Address = /*@__PURE__*/ z.stringFormat("ipv6", (text) => {
  if (!/^[\da-f:.]+$/i.test(text)) return false;
  try {
    new URL(`http://[${text}]`);
    return true;
  } catch {
    return false;
  }
});
