import { expect, it } from "vitest";
import { runProcess } from "./support/run-process.js";

/** The oldest that a contributor can have: what our tools want of Node 20. */
const OLDEST_NODE = "v20.19.0";

/** Makes npm believe that it runs on that version, whichever this one is. */
const PRETEND = `data:text/javascript,Object.defineProperty(process,'version',{value:'${OLDEST_NODE}'})`;

it.each([".", "runtimes", "examples/queue"])(
  `all that is installed by default in %s is for Node ${OLDEST_NODE}, too`,
  async (folder) => {
    const { code, stderr } = await runProcess(
      "npm",
      [
        "ci",
        "--dry-run",
        "--offline",
        "--engine-strict",
        "--ignore-scripts",
        "--logs-max=0",
        "--prefix",
        folder,
      ],
      { env: { NODE_OPTIONS: `--import=${PRETEND}` } },
    );
    const faults = code === 0 ? "" : stderr;
    expect({ code, faults }).toEqual({ code: 0, faults: "" });
  },
);
