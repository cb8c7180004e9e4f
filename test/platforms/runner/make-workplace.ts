import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/build/run-command.js";
import { startControlServer } from "../servers/control-server.js";
import { bundleSuite } from "./bundle-suite.js";
import { installConsumer } from "./install-consumer.js";
import type { Workplace } from "./platform.js";

/** Builds, packs and installs the package, and has ready what platforms need to run the suite, for as long as the work takes. */
export async function inWorkplace<Result>(
  project: string,
  work: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const consumer = realpathSync(mkdtempSync(join(tmpdir(), "datamasque-client-platforms-")));
  try {
    runCommand("npm", ["run", "build"], project);
    installConsumer(project, consumer);
    const { process, worker, page } = await bundleSuite(consumer);
    const suite = { process: join(consumer, "suite.mjs"), worker: join(consumer, "worker.mjs") };
    writeFileSync(suite.process, process);
    writeFileSync(suite.worker, worker);
    const control = await startControlServer(page);
    try {
      return await work({ control: control.url, consumer, suite });
    } finally {
      await control.close();
    }
  } finally {
    rmSync(consumer, { recursive: true, force: true });
  }
}
