import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";

/** The in-flight masking service is reached under this path of the instance. */
const IN_FLIGHT_PATH = "/ifm";

interface Template {
  readonly operation: string;
  readonly method: string;
  readonly segments: readonly string[];
}

const TEMPLATES: readonly Template[] = [
  ...Object.keys(datamasqueContract).map((operation) => templateOf(operation, "")),
  ...Object.keys(inFlightMaskingContract).map((operation) => templateOf(operation, IN_FLIGHT_PATH)),
];

/**
 * The operation that a request is for, `METHOD path`; `undefined` when the documents have none.
 *
 * @param root the path of the instance, such as `/` or `/masking`
 */
export function operationOfRequest(method: string, url: string, root: string): string | undefined {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(root.replace(/\/+$/, ""))) return undefined;
  const asked = segmentsOf(pathname).slice(segmentsOf(root).length);
  const fitting = TEMPLATES.filter((template) => template.method === method && fits(template, asked));
  // Where a name and a parameter fit, the name is meant.
  return fitting.sort((one, other) => parameters(one) - parameters(other))[0]?.operation;
}

function templateOf(operation: string, above: string): Template {
  const [method = "", path = ""] = operation.split(" ");
  return { operation, method, segments: segmentsOf(above + path) };
}

/** Slashes in a row count as one, as they do for the proxy of an instance. */
function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function fits({ segments }: Template, asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) => isParameter(segment) || segment === asked[at])
  );
}

function parameters({ segments }: Template): number {
  return segments.filter(isParameter).length;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}
