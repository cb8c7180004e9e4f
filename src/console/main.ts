import { control, type LoggedRequest, type RunLog } from "./control.js";
import { button, byId, element, showList } from "./elements.js";
import { FAULT_BUTTONS, type FaultButton } from "./fault-buttons.js";
import { isOver, showConnections, showRequests, showRulesets, showRuns, showUsers } from "./sections.js";

const LOOK_EVERY_MS = 500;
/** A request that was cut off by the gateway never gets an answer. */
const ASKED_AGAIN = 50;
const CLOCK_STEPS: readonly (readonly [string, number])[] = [
  ["1 second", 1000],
  ["1 minute", 60_000],
  ["1 hour", 3_600_000],
  ["12 hours", 12 * 3_600_000],
  ["1 day", 24 * 3_600_000],
];

let requests: LoggedRequest[] = [];
let resets: number | undefined;
const logs = new Map<number, RunLog>();
const wantedLogs = new Set<number>();

function say(message: string): void {
  byId("status").textContent = message;
}

/** Does something for a click, and says how it went. */
async function act(what: Promise<void>, done: string): Promise<void> {
  try {
    await what;
    say(done);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

function field(id: string): HTMLInputElement {
  const found = byId(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${id} is no field`);
  return found;
}

function arm({ label, fault, body, counted }: FaultButton): void {
  const times = field("times").valueAsNumber;
  const path = field("path").value.trim();
  const filter = {
    ...(counted === "once" || Number.isNaN(times) ? {} : { times }),
    ...(counted === "times and path" && path !== "" ? { when: { path } } : {}),
  };
  void act(control.arm(fault, { ...body, ...filter }), `Armed: ${label}.`);
}

function makeButtons(): void {
  byId("fault-groups").append(
    ...[...FAULT_BUTTONS].flatMap(([group, buttons]) => [
      element("h3", {}, group),
      element(
        "div",
        { class: "buttons", role: "group", "aria-label": group },
        ...buttons.map((each) => button(each.label, () => arm(each))),
      ),
    ]),
  );
  byId("clock").append(
    ...CLOCK_STEPS.map(([label, milliseconds]) =>
      button(
        `+ ${label}`,
        () => void act(control.advance(milliseconds), `The clock is ${label} ahead of where it was.`),
      ),
    ),
  );
  byId("disarm").addEventListener("click", () => void act(control.disarm(), "Nothing is armed."));
  byId("reset").addEventListener("click", () => void act(control.reset(), "Back at the seed."));
}

async function lookAtRequests(): Promise<void> {
  // Of a request that had no answer yet, the status is asked for again.
  const open = requests.slice(-ASKED_AGAIN).find(({ status }) => status === 0);
  const after = open === undefined ? (requests.at(-1)?.number ?? 0) : open.number - 1;
  let fresh = await control.requests(after);
  const known = fresh.resets === resets ? requests.filter(({ number }) => number <= after) : [];
  // After a reset the numbers begin anew.
  if (fresh.resets !== resets && after > 0) fresh = await control.requests(0);
  requests = [...known, ...fresh.requests];
  resets = fresh.resets;
  showRequests(requests);
}

async function lookAtState(): Promise<void> {
  const [state, armed, clock] = await Promise.all([control.state(), control.faults(), control.clock()]);
  const watched = state.runs.filter((run) => !isOver(run) || wantedLogs.has(Number(run.id)));
  for (const { id } of watched) logs.set(Number(id), await control.runLog(Number(id)));
  showRuns(state.runs, logs, (id) => wantedLogs.add(id));
  showRulesets(state.rulesets);
  showConnections(state.connections, (what, done) => void act(what, done));
  showUsers(state.users);
  showList(
    byId("armed"),
    armed.length === 0 ? ["nothing"] : armed.map(({ fault, times }) => `${fault}: ${timesText(times)}`),
    (line) => line,
    (line) => line,
    (line) => element("li", {}, line),
  );
  byId("now").textContent = clock.now.replace("T", " ").slice(0, 19);
  byId("advanced").textContent = clock.advancedMs === 0 ? "" : `, moved on by ${clock.advancedMs / 1000} s`;
}

function timesText(times: number | "always"): string {
  return times === "always" ? times : `${times} ×`;
}

async function lookForGood(): Promise<never> {
  let wasThere = true;
  for (;;) {
    try {
      await lookAtRequests();
      await lookAtState();
      if (!wasThere) say("The sandbox answers again.");
      wasThere = true;
    } catch {
      if (wasThere) say("The sandbox does not answer.");
      wasThere = false;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

makeButtons();
void lookForGood();
