import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";
import { runCommand } from "../build/run-command.js";
import { readMap } from "../build/source-maps.js";
import { type InstalledPackage, readPackaged } from "./installed-package.js";

/** Tells which code or declarations lead to no source, and which sources they name that are neither in the package nor in the map. */
export function sourceMapFaults(installed: InstalledPackage): string[] {
  const built = installed.files.filter((file) => file.startsWith("dist/") && /\.(js|d\.ts)$/.test(file));
  return built.flatMap((file) => {
    const named = /^\/\/# sourceMappingURL=(\S+)\s*$/m.exec(readPackaged(installed, file))?.[1];
    if (named !== `${basename(file)}.map`) return [`${file} names ${named ?? "no map"} as its map`];
    const { sources, sourcesContent } = readMap(readPackaged(installed, `${file}.map`));
    return [
      // A file that only hands on what others have has nothing of its own.
      ...(sources.length === 0 && file.endsWith(".d.ts") ? [`${file}.map names no source`] : []),
      ...sources
        .filter((_, at) => typeof sourcesContent?.[at] !== "string")
        .map((source) => join(dirname(file), source))
        .filter((path) => !installed.files.includes(path))
        .map((path) => `${file}.map names ${path}, which is not there, and does not hold its text`),
    ];
  });
}

const PROGRAM = `
import { createDataMasqueClient } from "datamasque-client";
try {
  createDataMasqueClient({ baseUrl: "" });
} catch (error) {
  console.log(error.stack);
}
`;

/** Tells whether Node.js shows another place than the line of the source that throws. */
export function stackTraceFaults(installed: InstalledPackage): string[] {
  writeFileSync(join(installed.consumer, "stack-trace.mjs"), PROGRAM);
  const stack = runCommand(process.execPath, ["--enable-source-maps", "stack-trace.mjs"], installed.consumer);
  const [, file = "", line = ""] = /\/datamasque-client\/(src\/\S+\.ts):(\d+):\d+/.exec(stack) ?? [];
  if (file === "") return [`no source is in the stack:\n${stack}`];
  const code = readPackaged(installed, file).split("\n")[Number(line) - 1] ?? "";
  return code.includes("throw new DataMasqueConfigError(") ? [] : [`${file}:${line} does not throw: ${code}`];
}
