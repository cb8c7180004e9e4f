import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importableEntries } from "../build/manifest.js";
import { runCommand } from "../build/run-command.js";
import { writeCommonJsBlocks } from "./commonjs-blocks.js";
import type { InstalledPackage } from "./installed-package.js";

/** Nothing is skipped: the declarations of the package and of what it imports are checked, too. */
const STRICT = {
  strict: true,
  // As a library does, whose own declarations have to name what they take from the package.
  declaration: true,
  emitDeclarationOnly: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  target: "ES2022",
};
const PROGRAMS = ["typed-program.ts", "typed-entries.ts", "inferred-types.ts"];

/** What a project knows of its surroundings: `Request` and its like come from one of the two, or from both. */
const PLATFORMS = {
  Node: { lib: ["ES2022"], types: ["node"] },
  DOM: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
  "Node and DOM": { lib: ["ES2022", "DOM", "DOM.Iterable"], types: ["node"] },
};
const MODULES = {
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

interface ConsumerProject {
  /** The package that holds the compiler. */
  readonly compiler: string;
  readonly modules: keyof typeof MODULES;
  readonly platform: keyof typeof PLATFORMS;
  /** Which CommonJS blocks of the pages compile in it: since TypeScript 5.8 `nodenext` lets them import modules. */
  readonly commonJs?: "dynamic" | "all";
}

/**
 * Each module setting and each platform once with the oldest compiler and the newest,
 * and what most have with the one in between: every combination would take minutes.
 */
const PROJECTS: readonly ConsumerProject[] = [
  { compiler: "typescript-5.4", modules: "node16", platform: "Node", commonJs: "dynamic" },
  { compiler: "typescript-5.4", modules: "nodenext", platform: "DOM" },
  { compiler: "typescript-5.4", modules: "bundler", platform: "Node and DOM" },
  { compiler: "typescript", modules: "nodenext", platform: "Node", commonJs: "all" },
  { compiler: "typescript", modules: "bundler", platform: "DOM" },
  { compiler: "typescript-7", modules: "node16", platform: "Node and DOM" },
  { compiler: "typescript-7", modules: "nodenext", platform: "Node", commonJs: "all" },
  { compiler: "typescript-7", modules: "bundler", platform: "DOM" },
];

/** Type-checks programs that use the installed package, as projects of users are set up. */
export function consumerTypeChecks(project: string, installed: InstalledPackage) {
  return PROJECTS.map(({ compiler, modules, platform, commonJs }, index) => ({
    name: `types: ${compiler}, ${modules}, ${platform}${commonJs === undefined ? "" : ", CommonJS, too"}`,
    faults(): string[] {
      const { consumer } = installed;
      const blocks = commonJs === undefined ? [] : writeCommonJsBlocks(installed);
      const compiled = blocks.filter(({ language, dynamic }) => {
        return language === "cts" && (dynamic || commonJs === "all");
      });
      const config = `tsconfig.${index}.json`;
      const options = {
        outDir: `declared.${index}`,
        ...STRICT,
        ...MODULES[modules],
        ...PLATFORMS[platform],
        typeRoots: [join(project, "node_modules/@types")],
      };
      const files = [...writePrograms(installed), ...compiled.map(({ file }) => file)];
      writeFileSync(join(consumer, config), JSON.stringify({ compilerOptions: options, files }));
      const program = join(project, "node_modules", compiler, "bin/tsc");
      runCommand(process.execPath, [program, "--project", config, "--pretty", "false"], consumer);
      return [];
    },
  }));
}

/**
 * Type-checks a library of a user where packages see only what they depend on themselves, as pnpm installs them:
 * what its declarations name has to be found in this package, not in those that it is made with.
 */
export function apartTypeCheck(project: string, { consumer, tarball }: InstalledPackage) {
  return {
    name: "types: typescript, nodenext, packages kept apart",
    faults(): string[] {
      const folder = join(consumer, "apart");
      mkdirSync(folder);
      writeFileSync(
        join(folder, "package.json"),
        JSON.stringify({ name: "apart", private: true, type: "module" }),
      );
      const install = ["install", tarball, "--install-strategy=linked", "--prefer-offline"];
      runCommand("npm", [...install, "--no-audit", "--no-fund"], folder);
      copyFileSync(
        fileURLToPath(new URL("./consumer/inferred-types.ts", import.meta.url)),
        join(folder, "inferred-types.ts"),
      );
      const compilerOptions = {
        outDir: "declared",
        ...STRICT,
        ...MODULES.nodenext,
        ...PLATFORMS.Node,
        typeRoots: [join(project, "node_modules/@types")],
      };
      const files = ["inferred-types.ts"];
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const program = join(project, "node_modules/typescript/bin/tsc");
      runCommand(process.execPath, [program, "--project", ".", "--pretty", "false"], folder);
      return [];
    },
  };
}

function writePrograms({ consumer, manifest }: InstalledPackage): string[] {
  for (const program of PROGRAMS)
    copyFileSync(fileURLToPath(new URL(`./consumer/${program}`, import.meta.url)), join(consumer, program));
  const entries = importableEntries(manifest).map(
    (entry, at) => `import * as entry${at} from ${JSON.stringify(entry)};\nexport { entry${at} };\n`,
  );
  writeFileSync(join(consumer, "every-entry.ts"), entries.join(""));
  return [...PROGRAMS, "every-entry.ts"];
}
