import { readFile } from "node:fs/promises";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { pageBlocks } from "../../scripts/pages/page-blocks.js";
import { runExample } from "./run-example.js";
import { withOptions } from "./with-options.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

/** The first TypeScript below a heading of the README. */
function exampleBelow(heading: string): string {
  const start = readme.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`the README has no heading "${heading}"`);
  const example = pageBlocks(readme.slice(start)).find(({ language }) => language === "ts");
  if (example === undefined) throw new Error(`the README has no TypeScript below "${heading}"`);
  return example.code;
}

const run = (code: string) => runExample([{ name: "example.ts", code }]);

describe("the examples of the README", () => {
  it("do what they say: Use", async () => {
    const sandbox = createSandbox({ seed: "demo", runDurationMs: 200 });
    const server = await sandbox.listen({ port: 0 });
    try {
      const options = { baseUrl: server.url, username: "admin", password: "sandbox-password" };
      const { code, stdout, stderr } = await run(withOptions(exampleBelow("Use"), options));
      expect(stderr).toBe("");
      expect(code).toBe(0);
      const lines = stdout.trimEnd().split("\n");
      const id = Number(/^run (\d+) ended: finished$/.exec(lines.at(-1) ?? "")?.[1]);
      expect(lines.at(-2)).toBe("finished");

      const dm = createDataMasqueClient(options);
      const masked = await unwrap(dm.GET("/api/runs/{id}/", { params: { path: { id } } }));
      expect(masked).toMatchObject({
        status: "finished",
        source_connection_name: "crm-postgres",
        ruleset_name: "crm-masking",
      });
    } finally {
      await server.close();
    }
  });

  it("do what they say: Test your own code", async () => {
    const imports = 'import { createDataMasqueClient, unwrap } from "datamasque-client";\n';
    const use = 'console.log((await unwrap(dm.GET("/api/users/me/"))).username);\n';
    const { code, stdout, stderr } = await run(imports + exampleBelow("Test your own code") + use);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "admin\n", stderr: "" });
  });
});
