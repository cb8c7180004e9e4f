import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import type { InstalledPackage } from "./installed-package.js";

const answerSchema = z.object({
  type: z.literal("response"),
  command: z.literal("definition"),
  body: z.array(z.object({ file: z.string() })).default([]),
});

/** What an editor is asked for, and the source that it has to open. */
const SOURCES: Readonly<Record<string, string>> = {
  createDataMasqueClient: "src/client/create-client.ts",
  waitForRun: "src/workflows/runs/wait-for-run.ts",
};

/** Tells which names an editor does not find the source of: asks the server that editors ask. */
export async function definitionFaults(
  project: string,
  { consumer, folder }: InstalledPackage,
): Promise<string[]> {
  const file = join(consumer, "go-to-definition.ts");
  const names = Object.keys(SOURCES);
  writeFileSync(file, `import { ${names.join(", ")} } from "datamasque-client";\n${names.join(";\n")};\n`);
  const found = await definitionsOf(
    join(project, "node_modules/typescript/lib/tsserver.js"),
    file,
    names.map((_, at) => at + 2),
  );
  return names
    .map((name, at) => ({ name, wanted: join(folder, SOURCES[name] ?? ""), got: found[at] }))
    .filter(({ wanted, got }) => got !== wanted)
    .map(({ name, wanted, got }) => `${name} is defined in ${got ?? "no file"}, and not in ${wanted}`);
}

/** Where the names are defined that lines of a file begin with. */
async function definitionsOf(
  server: string,
  file: string,
  lines: readonly number[],
): Promise<(string | undefined)[]> {
  const child = spawn(process.execPath, [server, "--disableAutomaticTypingAcquisition"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const closed = once(child, "close");
  closed.catch(() => undefined);
  const ask = (command: string, args: object): void =>
    void child.stdin.write(`${JSON.stringify({ seq: 0, type: "request", command, arguments: args })}\n`);
  ask("compilerOptionsForInferredProjects", {
    options: { module: "nodenext", moduleResolution: "nodenext" },
  });
  ask("open", { file });
  for (const line of lines) ask("definition", { file, line, offset: 1 });
  const found: (string | undefined)[] = [];
  for await (const text of createInterface(child.stdout)) {
    const answer = answerSchema.safeParse(text.startsWith("{") ? JSON.parse(text) : undefined);
    if (answer.success) found.push(answer.data.body[0]?.file);
    if (found.length === lines.length) child.stdin.end();
  }
  await closed;
  return found;
}
