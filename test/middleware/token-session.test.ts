import { describe, expect, it } from "vitest";
import { createTokenSession } from "../../src/session/token-session.js";

describe("the tokens that a session keeps out of what is told", () => {
  it("are the latest few, so that a client that lives for months does not grow", async () => {
    let number = 0;
    const session = createTokenSession(
      async () => {
        number += 1;
        return `token-${number}`;
      },
      () => {},
    );
    let token = await session.current();
    for (let renewal = 1; renewal < 1_000; renewal += 1) token = await session.newerThan(token);
    expect(token).toEqual({ value: "token-1000", epoch: 1_000 });
    expect(session.secrets().slice(0, 2)).toEqual(["token-1000", "token-999"]);
    expect(session.secrets().length).toBeLessThanOrEqual(10);
  });
});
