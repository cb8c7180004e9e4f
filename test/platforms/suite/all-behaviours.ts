import type { Behaviour, BehaviourGroup } from "./behaviour.js";
import { SESSIONS } from "./behaviours/sessions.js";

/** Every behaviour, in the order of the page. */
export const GROUPS: readonly BehaviourGroup[] = [SESSIONS];

/** Every behaviour of every group. */
export function allBehaviours(): Behaviour[] {
  return GROUPS.flatMap(({ behaviours }) => behaviours);
}
