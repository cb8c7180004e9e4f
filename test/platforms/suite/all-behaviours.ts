import type { Behaviour, BehaviourGroup } from "./behaviour.js";
import { ABORTS } from "./behaviours/aborts.js";
import { CONNECTIONS } from "./behaviours/connections.js";
import { GATEWAY } from "./behaviours/gateway.js";
import { GLOBALS, MIDDLEWARE } from "./behaviours/globals.js";
import { LOST_BODIES, REPEATED_READS } from "./behaviours/lost-bodies.js";
import { NODE_FETCH } from "./behaviours/node-fetch.js";
import { NODE_FETCH_IN_ENVIRONMENT } from "./behaviours/node-fetch-in-environment.js";
import { ODD_FETCHES } from "./behaviours/odd-fetches.js";
import { SESSIONS } from "./behaviours/sessions.js";
import { SIMULATED_BROWSERS } from "./behaviours/simulated-browser.js";
import { DOWNLOADS, QUIET_UPLOADS, UPLOADS } from "./behaviours/transfers.js";
import { WAITS } from "./behaviours/waits.js";

/** Every behaviour, in the order of the page. */
export const GROUPS: readonly BehaviourGroup[] = [
  SESSIONS,
  GATEWAY,
  UPLOADS,
  QUIET_UPLOADS,
  DOWNLOADS,
  ABORTS,
  ...LOST_BODIES,
  REPEATED_READS,
  WAITS,
  CONNECTIONS,
  GLOBALS,
  ...SIMULATED_BROWSERS,
  MIDDLEWARE,
  ODD_FETCHES,
  NODE_FETCH,
  NODE_FETCH_IN_ENVIRONMENT,
];

/** Every behaviour of every group. */
export function allBehaviours(): Behaviour[] {
  return GROUPS.flatMap(({ behaviours }) => behaviours);
}
