import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const BUILT_IN = new RegExp(`^(node:.+|(${builtinModules.join("|")})(/.*)?)$`);

/** Makes a bundle fail where it reaches a Node built-in, with the file that does. */
export const withoutNode: Plugin = {
  name: "without-node",
  setup(build) {
    build.onResolve({ filter: BUILT_IN }, ({ path, importer }) => ({
      errors: [{ text: `the Node built-in "${path}" is reached from ${importer}` }],
    }));
  },
};
