import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The root of this package, by its name, which leads there wherever this module was bundled to. */
export function packageRoot(): string {
  return dirname(createRequire(import.meta.url).resolve("datamasque-client/package.json"));
}
