import { isDeepStrictEqual } from "node:util";
import { inlineCode } from "../change.js";
import type { CallPair } from "./call-pair.js";
import type { WayToLogIn } from "./call-view.js";

/** Compares the ways to log in: the schemes that are asked for, and the scopes that a login must hold. */
export function compareLogins({ before, after, note }: CallPair): void {
  const [old, now] = [before.security, after.security];
  if (isDeepStrictEqual(old, now)) return;
  if (now.length === 0) note("login-dropped", "needs no login any more", "compatible");
  else if (old.length === 0) note("login-needed", `needs a login now: ${waysText(now)}`, "breaking");
  else if (haveSameSchemes(old, now)) {
    for (const [index, way] of old.entries()) {
      const other = now[index] ?? way;
      for (const [scheme, scopes] of way) compareScopes(scheme, scopes, other.get(scheme) ?? scopes, note);
    }
  } else {
    const isEnough = old.every((way) => now.some((other) => asksNoMore(other, way)));
    const text = `login ${waysText(old)} became ${waysText(now)}`;
    note("login-changed", text, isEnough ? "compatible" : "breaking");
  }
}

/** True when scopes are all that can differ. */
function haveSameSchemes(old: readonly WayToLogIn[], now: readonly WayToLogIn[]): boolean {
  const schemes = (ways: readonly WayToLogIn[]): string[] => ways.map((way) => [...way.keys()].join());
  return isDeepStrictEqual(schemes(old), schemes(now)) && new Set(schemes(old)).size === old.length;
}

function compareScopes(
  scheme: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  note: CallPair["note"],
): void {
  for (const scope of after) {
    if (before.has(scope)) continue;
    note("scope-needed", `needs scope ${inlineCode(scope)} of ${scheme} now`, "breaking");
  }
  for (const scope of before) {
    if (after.has(scope)) continue;
    const text = `needs scope ${inlineCode(scope)} of ${scheme} no more`;
    note("scope-dropped", text, "compatible");
  }
}

function asksNoMore(now: WayToLogIn, old: WayToLogIn): boolean {
  return [...now].every(([scheme, scopes]) => {
    const held = old.get(scheme);
    return held !== undefined && [...scopes].every((scope) => held.has(scope));
  });
}

function waysText(ways: readonly WayToLogIn[]): string {
  return ways.map((way) => [...way].map(schemeText).join(" with ")).join(" or ");
}

function schemeText([scheme, scopes]: readonly [string, ReadonlySet<string>]): string {
  return scopes.size === 0 ? scheme : `${scheme} (${[...scopes].join(", ")})`;
}
