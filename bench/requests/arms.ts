import type { Arm } from "./arm.js";
import { checkedClientArm } from "./checked-client-arm.js";
import { clientArm } from "./client-arm.js";
import { fetchArm } from "./fetch-arm.js";
import { openapiFetchArm } from "./openapi-fetch-arm.js";

/** Everything that is measured beside each other; all ratios are to the first. */
export const ARMS: readonly Arm[] = [fetchArm, openapiFetchArm, clientArm, checkedClientArm];
