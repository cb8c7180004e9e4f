import { control, type Document, type LoggedRequest, type RunLog } from "./control.js";
import { button, byId, element, row, showList } from "./elements.js";

const FINAL = new Set(["finished", "finished_with_warnings", "failed", "cancelled"]);
const SHOWN_REQUESTS = 200;

/** The members that say where a connection leads to: each kind has one of them at least. */
const ADDRESSES = [
  "host",
  "server_hostname",
  "instance_url",
  "bucket",
  "container",
  "s3_bucket_name",
  "base_directory",
];

/** A member of a document as a text. */
export function text(document: Document, name: string): string {
  const value = document[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The newest requests, the last one first. */
export function showRequests(requests: readonly LoggedRequest[]): void {
  const newest = requests.slice(-SHOWN_REQUESTS).reverse();
  showList(
    byId("requests"),
    newest,
    ({ number }) => String(number),
    (request) => request,
    ({ receivedAt, method, path, query, status, faults }) => {
      const search = new URLSearchParams(query).toString();
      const shownStatus = status === 0 ? "no answer" : String(status);
      const isBad = status === 0 || status >= 400;
      return row(
        element("span", { class: "mono whole" }, receivedAt.slice(11, 23)),
        element("span", { class: "mono" }, method),
        element("span", { class: "mono place" }, search === "" ? path : `${path}?${search}`),
        element("span", { class: isBad ? "bad" : "good" }, shownStatus),
        faults.join(", "),
      );
    },
  );
}

/** Whether a run is over. */
export function isOver(run: Document): boolean {
  return FINAL.has(text(run, "status"));
}

/** How far a run is, in percent: its log says so. */
/** The runs, the last one first, each with its log as far as it is known. */
export function showRuns(
  runs: readonly Document[],
  logs: ReadonlyMap<number, RunLog>,
  wantLog: (id: number) => void,
): void {
  showList(
    byId("runs"),
    [...runs].reverse(),
    (run) => text(run, "id"),
    (run) => [run, logs.get(Number(run.id))],
    (run) => {
      const id = Number(run.id);
      const status = text(run, "status");
      const log = logs.get(id);
      const percent = isOver(run) ? 100 : (log?.percent ?? 0);
      const name = `Run ${id}`;
      const details = element(
        "details",
        {},
        element("summary", {}, `Log of run ${id}`),
        element("pre", { tabindex: "0", "aria-label": `Log of run ${id}` }, logText(log)),
      );
      details.addEventListener("toggle", () => {
        if (details.open) wantLog(id);
      });
      return element(
        "li",
        {},
        element(
          "div",
          { class: "line" },
          element("strong", {}, name),
          `${text(run, "ruleset_name")} on ${text(run, "source_connection_name")}`,
          element(
            "span",
            { class: status === "failed" ? "bad" : status === "finished" ? "good" : "" },
            status,
          ),
          element("progress", { max: "100", value: String(percent), "aria-label": `Progress of run ${id}` }),
        ),
        details,
      );
    },
  );
}

function logText(log: RunLog | undefined): string {
  if (log === undefined) return "…";
  return log.entries.map(({ timestamp, message }) => `${timestamp.slice(11, 19)}  ${message}`).join("\n");
}

/** The rulesets, with what is wrong in their YAML at its line. */
export function showRulesets(rulesets: readonly Document[]): void {
  showList(
    byId("rulesets"),
    rulesets,
    (ruleset) => text(ruleset, "id"),
    (ruleset) => ruleset,
    (ruleset) => {
      const name = text(ruleset, "name");
      const validity = text(ruleset, "is_valid");
      const faults = list(ruleset.validation_errors).map((fault) => ({
        line: Number(Reflect.get(Object(fault), "line_number")),
        message: String(Reflect.get(Object(fault), "message")),
      }));
      return element(
        "li",
        {},
        element(
          "div",
          { class: "line" },
          element("strong", {}, name),
          element("span", { class: "soft" }, text(ruleset, "mask_type")),
          element("span", { class: validity === "invalid" ? "bad" : "good" }, validity.replaceAll("_", " ")),
        ),
        element(
          "ul",
          {},
          ...faults.map(({ line, message }) =>
            element("li", { class: "bad" }, Number.isFinite(line) ? `Line ${line}: ${message}` : message),
          ),
        ),
        element(
          "details",
          {},
          element("summary", {}, `YAML of ${name}`),
          yamlWithFaults(name, text(ruleset, "config_yaml"), new Set(faults.map(({ line }) => line))),
        ),
      );
    },
  );
}

function yamlWithFaults(name: string, yaml: string, wrong: ReadonlySet<number>): HTMLElement {
  const lines = yaml.split("\n").map((line, at) => {
    const number = element("span", { class: "number" }, String(at + 1));
    return wrong.has(at + 1) ? element("mark", {}, number, line) : element("span", {}, number, `${line}\n`);
  });
  return element("pre", { tabindex: "0", "aria-label": `YAML of ${name}` }, ...lines);
}

/** The connections, each with a button that freezes it. */
export function showConnections(
  connections: readonly Document[],
  act: (what: Promise<void>, done: string) => void,
): void {
  showList(
    byId("connections"),
    connections,
    (connection) => text(connection, "id"),
    (connection) => connection,
    (connection) => {
      const name = text(connection, "name");
      const freeze = () =>
        act(
          control.arm("freezeConnection", { name, fields: frozenMembers(connection), deletion: true }),
          `The licence freezes ${name}.`,
        );
      const kind = text(connection, "db_type") || text(connection, "type");
      const address = ADDRESSES.map((member) => text(connection, member)).find((value) => value !== "");
      return row(
        name,
        kind,
        element("span", { class: "mono place" }, address ?? ""),
        connection.deletion_frozen === true
          ? "frozen"
          : button("Freeze", freeze, { "aria-label": `Let the licence freeze ${name}` }),
      );
    },
  );
}

/** Where a connection leads to, and to which database there, as far as its kind has such members. */
function frozenMembers(connection: Document): string[] {
  return [...ADDRESSES, "database"].filter((member) => Object.hasOwn(connection, member));
}

/** The users with their roles. */
export function showUsers(users: readonly Document[]): void {
  showList(
    byId("users"),
    users,
    (user) => text(user, "id"),
    (user) => user,
    (user) =>
      row(
        text(user, "username"),
        list(user.user_roles).map(String).join(", "),
        user.is_active === true ? "active" : "switched off",
      ),
  );
}
