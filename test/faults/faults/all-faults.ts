import { BODY_FAULTS } from "./body-faults.js";
import { CONNECTION_FAULTS } from "./connection-faults.js";
import type { Fault } from "./fault.js";
import { FRAMING_FAULTS } from "./framing-faults.js";
import { LOST_ANSWERS } from "./lost-answers.js";
import { REDIRECTS } from "./redirects.js";
import { STATUSES } from "./statuses.js";

/** Every row of the matrix. */
export const FAULTS: readonly Fault[] = [
  ...CONNECTION_FAULTS,
  ...LOST_ANSWERS,
  ...FRAMING_FAULTS,
  ...STATUSES,
  ...REDIRECTS,
  ...BODY_FAULTS,
];
