import { describe, expect, it } from "vitest";
import { chunkNames } from "../../scripts/build/shared-chunks.js";

/** A file as the bundler tells of it: the modules in it, each with what is left of it. */
function output(modules: Readonly<Record<string, number>>, entryPoint?: string) {
  const inputs = Object.fromEntries(
    Object.entries(modules).map(([module, bytesInOutput]) => [module, { bytesInOutput }]),
  );
  return { bytes: 1, inputs, imports: [], exports: [], ...(entryPoint === undefined ? {} : { entryPoint }) };
}

describe("the files that entries share", () => {
  it("are named after what tells most of them, else after their first module or the one that is loaded", () => {
    const names = chunkNames({
      outputs: {
        "dist/index.js": output({ "src/index.ts": 1 }),
        "dist/shared/chunk-A.js": output({ "src/errors/errors.ts": 9, "src/client/assemble-client.ts": 1 }),
        "dist/shared/chunk-A.js.map": output({}),
        "dist/shared/chunk-B.js": output({ "src/errors/errors.ts": 1, "src/calls/call-record.ts": 99 }),
        "dist/shared/chunk-C.js": output({ "src/sandbox/http/json.ts": 1, "src/errors/errors.ts": 0 }),
        "dist/shared/listen-D.js": output(
          { "src/sandbox/a.ts": 1, "src/sandbox/listen.ts": 1 },
          "src/sandbox/listen.ts",
        ),
      },
    });
    expect([...names]).toEqual([
      ["chunk-A", "client"],
      ["chunk-B", "errors"],
      ["chunk-C", "sandbox-http-json"],
      ["listen-D", "sandbox-listen"],
    ]);
  });

  it("never share a name", () => {
    const outputs = {
      "dist/shared/chunk-A.js": output({ "src/errors/errors.ts": 1 }),
      "dist/shared/chunk-B.js": output({ "src/errors/errors.ts": 1 }),
    };
    expect(() => chunkNames({ outputs })).toThrow("two shared files would be called errors");
  });
});
