import { fileURLToPath } from "node:url";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import * as workflows from "../src/workflows/index.js";
import { heaviest } from "./size/heaviest.js";
import { type ImportSize, measureImport } from "./size/measure-import.js";

/** Of the client alone; what else an app imports, it pays for as the tables tell. */
const CORE_LIMIT_BYTES = 18 * 1024;
const FILES_SHOWN = 3;
const EVERYTHING = 'export * from "datamasque-client";';
const PROJECT = fileURLToPath(new URL("..", import.meta.url));

const program = defineProgram({
  name: "size",
  call: "npm run size",
  about: "Tells what the core weighs in a bundle, and whether that is within its limit.",
  flags: {},
});

await runProgram(program, async () => {
  const client = await measureImport(PROJECT, EVERYTHING, { workflows: [] });
  const whole = await measureImport(PROJECT, EVERYTHING);
  const usual = await measureImport(
    PROJECT,
    'export { createDataMasqueClient, unwrap } from "datamasque-client";',
  );
  const typesOnly = await measureImport(
    PROJECT,
    'import { type Connection, type DataMasqueClient } from "datamasque-client";\nexport type Both = [Connection, DataMasqueClient];',
  );

  console.table({
    "the client: createDataMasqueClient, unwrap": row(usual),
    "and guards of errors, clientOptionsFromEnv": row(client),
    "and every workflow": row(whole),
    "types only": row(typesOnly),
  });

  await printWorkflows(client);
  printHeaviest(client);

  const faults: string[] = [];
  if (usual.gzippedBytes > CORE_LIMIT_BYTES) {
    faults.push(
      `The client alone weighs ${usual.gzippedBytes} bytes gzipped, ${usual.gzippedBytes - CORE_LIMIT_BYTES} above the limit of ${CORE_LIMIT_BYTES}.`,
    );
  }
  if (typesOnly.minifiedBytes > 0) {
    faults.push(
      `An import of types alone costs ${typesOnly.minifiedBytes} bytes: a module of the core has side effects.`,
    );
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  console.log(
    `${CORE_LIMIT_BYTES - usual.gzippedBytes} bytes within the limit of ${CORE_LIMIT_BYTES}; no Node built-in is reached.`,
  );
  return 0;
});

function row({ minifiedBytes, gzippedBytes }: ImportSize) {
  return {
    minified: kilobytes(minifiedBytes),
    "minified + gzip": kilobytes(gzippedBytes),
    bytes: gzippedBytes,
  };
}

/** What an app pays for one workflow beside the whole client, which it has anyway. */
async function printWorkflows(client: ImportSize): Promise<void> {
  const rows: Record<string, { bytes: number }> = {};
  for (const name of Object.keys(workflows).sort()) {
    const { gzippedBytes } = await measureImport(PROJECT, EVERYTHING, { workflows: [name] });
    rows[name] = { bytes: gzippedBytes - client.gzippedBytes };
  }
  console.log("What one workflow adds to the client, minified + gzip:");
  console.table(rows);
}

function printHeaviest({ bytesByFile, minifiedBytes }: ImportSize): void {
  console.log("What weighs most, minified:");
  for (const { name, bytes, files } of heaviest(bytesByFile)) {
    console.log(`${kilobytes(bytes).padStart(9)}  ${((100 * bytes) / minifiedBytes).toFixed(0)} %  ${name}`);
    for (const [file, fileBytes] of files.slice(0, FILES_SHOWN)) {
      console.log(`${" ".repeat(14)}${kilobytes(fileBytes).padStart(9)}  ${file}`);
    }
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(2)} kB`;
}
