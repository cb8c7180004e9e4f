/** What a path leads to. */
export interface RoutedPath {
  /** The operations of the path by method. */
  readonly operations: ReadonlyMap<string, string>;
  /** A path parameter, decoded, or the empty string when the path has none of that name. */
  pathParameter(name: string): string;
}

interface Template {
  readonly segments: readonly string[];
  readonly operations: Map<string, string>;
}

/** Finds the operations of a path; fixed paths come before templates that would match them, too. */
export class RouteTable {
  readonly #templates: readonly Template[];

  /** `operations` are keys such as `GET /runs/{id}/`; their paths begin behind `prefix`. */
  constructor(operations: Iterable<string>, prefix = "") {
    const templates = new Map<string, Template>();
    for (const operation of operations) {
      const [method = "", path = ""] = operation.split(" ");
      const template = templates.get(path) ?? {
        segments: `${prefix}${path}`.split("/"),
        operations: new Map(),
      };
      template.operations.set(method, operation);
      templates.set(path, template);
    }
    this.#templates = [...templates.values()].sort((a, b) => parameters(a) - parameters(b));
  }

  find(path: string): RoutedPath | undefined {
    const given = path.split("/").map(decoded);
    const found = this.#templates.find(
      ({ segments }) =>
        segments.length === given.length && segments.every((segment, at) => fits(given[at] ?? "", segment)),
    );
    if (found === undefined) return undefined;
    return {
      operations: found.operations,
      pathParameter: (name) => given[found.segments.indexOf(`{${name}}`)] ?? "",
    };
  }
}

function parameters({ segments }: Template): number {
  return segments.filter(isParameter).length;
}

function fits(given: string, segment: string): boolean {
  return isParameter(segment) ? given !== "" : given === segment;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
