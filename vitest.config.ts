import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Release rehearsals, random changes, documents of others, started programs, memory: `npm run test:slow`. */
const SLOW = "test/**/*.slow.test.ts";
const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Files that replace the clock or another global, which `fetch` would remember after them, or a module, which others have loaded. */
const ALONE = readdirSync(new URL("./test", import.meta.url), { recursive: true, encoding: "utf8" })
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && !file.endsWith(".slow.test.ts"))
  .filter((file) =>
    /useFakeTimers|stubGlobal|spyOn\(globalThis|vi\.mock\(/.test(readFileSync(source(file), "utf8")),
  );

const HUNG_AFTER_MS = 180_000;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^datamasque-client$/, replacement: source("./src/index.ts") },
      {
        find: /^datamasque-client\/in-flight-masking$/,
        replacement: source("./src/in-flight-masking.ts"),
      },
      { find: /^datamasque-client\/(contract|sandbox|node|yaml)$/, replacement: source("./src/$1/index.ts") },
    ],
  },
  test: {
    // The tests bring their own servers and never rely on what the shell exports.
    env: { DATAMASQUE_URL: "", DATAMASQUE_PASSWORD: "", DATAMASQUE_TOKEN: "", DATAMASQUE_SPCS_PAT: "" },
    // These end what hangs, and nothing else: a busy machine may take ten times as long as a quiet one.
    testTimeout: HUNG_AFTER_MS,
    hookTimeout: HUNG_AFTER_MS,
    teardownTimeout: HUNG_AFTER_MS,
    // Loading the client and the sandbox anew for every file would take longer than most files do.
    isolate: false,
    // Vitest would leave one core idle: on two of them, that is half of the machine.
    maxWorkers: "100%",
    // Names of tests are told in full: the report of an update lists them.
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: [SLOW, ...ALONE],
          typecheck: {
            enabled: true,
            include: ["test/types/**/*.test-d.ts"],
            checker: source("./node_modules/typescript-7/bin/tsc"),
            // On two cores, four checkers do more work than one, and are no sooner done.
            tsconfig: source("./tsconfig.vitest.json"),
            spawnTimeout: HUNG_AFTER_MS,
          },
        },
      },
      { extends: true, test: { name: "fast-alone", include: ALONE, isolate: true } },
      { extends: true, test: { name: "slow", include: [SLOW] } },
    ],
  },
});
