import { describe, expect, expectTypeOf, it } from "vitest";
import { defineProgram } from "../../src/command-line/program.js";
import { readArguments, UsageError } from "../../src/command-line/read-arguments.js";
import { helpOf, usageOf } from "../../src/command-line/usage.js";

const program = defineProgram({
  name: "look",
  call: "npm run look --",
  about: "Looks at things.",
  arguments: {
    first: { name: "FIRST", about: "what to look at" },
    second: { name: "SECOND", about: "what else", optional: true },
  },
  flags: {
    out: { type: "string", value: "FILE", about: "where to write" },
    host: { type: "string", value: "HOST", default: "127.0.0.1", about: "where to listen" },
    only: { type: "strings", value: "NAME", about: "no others" },
    port: { type: "number", value: "PORT", maximum: 65_535, default: 8025, about: "port of the host" },
    rounds: { type: "number", value: "N", minimum: 1, about: "how often" },
    seed: { type: "choice", choices: ["empty", "demo"], default: "demo", about: "what is there" },
    mood: { type: "choice", choices: ["calm", "keen", "absent-minded"], about: "how to look" },
    write: { type: "boolean", about: "may write\nwhat it likes" },
  },
  notes: "Exit code 0: seen.",
});

describe("a command line", () => {
  it("is read flag by flag", () => {
    const args = [
      "--out=a",
      "--only",
      "x",
      "one",
      "--only=y",
      "--port",
      "1",
      "--seed",
      "empty",
      "--write",
      "two",
    ];
    expect(readArguments(program, args)).toEqual({
      first: "one",
      second: "two",
      out: "a",
      host: "127.0.0.1",
      only: ["x", "y"],
      port: 1,
      rounds: undefined,
      seed: "empty",
      mood: undefined,
      write: true,
      help: false,
    });
  });

  it("has a default where one is told", () => {
    const values = readArguments(program, ["one"]);
    expect(values).toMatchObject({ host: "127.0.0.1", port: 8025, seed: "demo", write: false, only: [] });
    expect(values.second).toBeUndefined();
    expectTypeOf(values.first).toEqualTypeOf<string>();
    expectTypeOf(values.second).toEqualTypeOf<string | undefined>();
    expectTypeOf(values.out).toEqualTypeOf<string | undefined>();
    expectTypeOf(values.host).toEqualTypeOf<string>();
    expectTypeOf(values.port).toEqualTypeOf<number>();
    expectTypeOf(values.rounds).toEqualTypeOf<number | undefined>();
    expectTypeOf(values.seed).toEqualTypeOf<"empty" | "demo">();
    expectTypeOf(values.mood).toEqualTypeOf<"calm" | "keen" | "absent-minded" | undefined>();
    expectTypeOf(values.write).toEqualTypeOf<boolean>();
    expectTypeOf(values.only).toEqualTypeOf<readonly string[]>();
  });

  it("takes a value that begins with dashes when it is joined to its flag", () => {
    expect(readArguments(program, ["one", "--out=--x"]).out).toBe("--x");
  });

  it("that asks for help need not hold anything else", () => {
    expect(readArguments(program, ["--help"]).help).toBe(true);
    expect(readArguments(program, ["-h"]).help).toBe(true);
  });

  it.each([
    [["one", "--wirte"], "unknown flag --wirte; did you mean --write?"],
    [["one", "--hlep"], "unknown flag --hlep; did you mean --help?"],
    [["one", "--s3cret-canary"], "unknown flag --s3cret-canary"],
    [["one", "-w"], "unknown flag -w"],
    [["one", "--constructor"], "unknown flag --constructor"],
    [["one", "--out"], "--out needs a value"],
    [["one", "--out", "--write"], "--out needs a value"],
    [["one", "--out="], "--out needs a value"],
    [["one", "--write=yes"], "--write takes no value"],
    [["--help=yes"], "--help takes no value"],
    [["one", "two", "s3cret-canary"], "unexpected argument (not shown, it may be a secret)"],
    [[], "FIRST is missing"],
    [[""], "FIRST is missing"],
    [["one", "--port", "s3cret-canary"], "--port must be a whole number from 0 to 65535"],
    [["one", "--port", "65536"], "--port must be a whole number from 0 to 65535"],
    [["one", "--rounds", "0"], "--rounds must be a whole number from 1 up"],
    [["one", "--seed", "full"], "--seed must be one of empty, demo"],
  ])("%j is refused with a reason that holds no value", (args, reason) => {
    expect(() => readArguments(program, args)).toThrow(new UsageError(reason));
  });
});

describe("the help of a program", () => {
  it("begins with the usage line", () => {
    expect(usageOf(program)).toBe(
      "usage: npm run look -- FIRST [SECOND] [--out FILE] [--host HOST] [--only NAME]... [--port PORT]" +
        " [--rounds N] [--seed empty|demo] [--mood calm|keen|absent-minded] [--write] [--help]",
    );
    expect(helpOf(program).split("\n")[0]).toBe(usageOf(program));
  });

  it("says what the program does, and each flag with its default", () => {
    expect(helpOf(program).split("\n").slice(1).join("\n")).toBe(`
Looks at things.

  FIRST              what to look at
  SECOND             what else
  --out FILE         where to write
  --host HOST        where to listen (default: 127.0.0.1)
  --only NAME        no others
  --port PORT        port of the host (default: 8025)
  --rounds N         how often
  --seed empty|demo  what is there (default: demo)
  --mood calm|keen|absent-minded
                     how to look
  --write            may write
                     what it likes
  --help             says how to call the program, and does nothing

Exit code 0: seen.
`);
  });
});

describe("an argument that may be given several times", () => {
  const many = defineProgram({
    name: "many",
    call: "many",
    about: "Takes many.",
    arguments: {
      first: { name: "FIRST", about: "the first" },
      files: { name: "FILE", about: "the others", repeated: true },
    },
    flags: {},
  });

  it("takes what is left", () => {
    const values = readArguments(many, ["a", "b", "-", "d"]);
    expect(values).toMatchObject({ first: "a", files: ["b", "-", "d"] });
    expectTypeOf(values.files).toEqualTypeOf<readonly string[]>();
  });

  it("has to be there once", () => {
    expect(() => readArguments(many, ["a"])).toThrow(new UsageError("FILE is missing"));
    expect(usageOf(many)).toBe("usage: many FIRST FILE... [--help]");
  });
});

describe("a flag that is required", () => {
  const strict = defineProgram({
    name: "strict",
    call: "strict",
    about: "Wants a file.",
    flags: { out: { type: "string", value: "FILE", required: true, about: "where to write" } },
  });

  it("is asked for, and stands in the usage line without brackets", () => {
    const values = readArguments(strict, ["--out", "a"]);
    expect(values.out).toBe("a");
    expectTypeOf(values.out).toEqualTypeOf<string>();
    expect(() => readArguments(strict, [])).toThrow(new UsageError("--out is missing"));
    expect(readArguments(strict, ["--help"]).help).toBe(true);
    expect(usageOf(strict)).toBe("usage: strict --out FILE [--help]");
  });
});
