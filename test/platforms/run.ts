import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../scripts/build/run-command.js";
import { defineProgram } from "../../src/command-line/program.js";
import { runProgram } from "../../src/command-line/run-program.js";
import { REPOSITORY } from "../support/run-process.js";
import { PLATFORMS } from "./runner/all-platforms.js";
import { bundleSuite } from "./runner/bundle-suite.js";
import { installConsumer } from "./runner/install-consumer.js";
import { MissingRuntime, PLATFORM_NAMES } from "./runner/platform.js";
import { tryPlatform } from "./runner/try-platform.js";
import { startControlServer } from "./servers/control-server.js";

const program = defineProgram({
  name: "test:platforms",
  call: "npm run test:platforms --",
  about: "Runs one suite of behaviours on every platform, with the package as users get it.",
  flags: {
    platform: { type: "choice", choices: PLATFORM_NAMES, about: "only this platform" },
    behaviour: { type: "strings", value: "TEXT", about: "only behaviours with this text in their name" },
  },
});

await runProgram(
  program,
  async ({ platform: only, behaviour: texts }) => {
    const consumer = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-platforms-")));
    try {
      runCommand("npm", ["run", "build"], REPOSITORY);
      installConsumer(REPOSITORY, consumer);
      const bundles = await bundleSuite(consumer);
      const suite = { process: join(consumer, "suite.mjs"), worker: join(consumer, "worker.mjs") };
      writeFileSync(suite.process, bundles.process);
      writeFileSync(suite.worker, bundles.worker);
      const control = await startControlServer(bundles.page);
      const wanted = (name: string) => texts.length === 0 || texts.some((text) => name.includes(text));
      for (const platform of PLATFORMS.filter(({ name }) => only === undefined || name === only)) {
        const results = await tryPlatform(platform, wanted, { control: control.url, consumer, suite });
        process.stdout.write(`${platform.title}\n`);
        for (const { name, ok, note } of results)
          process.stdout.write(`  ${ok ? "ok    " : "FAILED"} ${name}${note ? `: ${note}` : ""}\n`);
      }
      await control.close();
    } finally {
      rmSync(consumer, { recursive: true, force: true });
    }
    return 0;
  },
  (error) => error instanceof MissingRuntime,
);
