import { FormReader } from "../../http/form-reader.js";
import type { JsonObject } from "../../http/json-object.js";
import type { OperationHandlers } from "../../http/operation.js";
import { emptyResponse } from "../../http/responses.js";
import { wireTime } from "../../http/wire-time.js";
import type { SandboxContext } from "../../store/context.js";

const DAY_MS = 86_400_000;

/** A licence as the sandbox keeps it. */
export interface Licence {
  readonly uuid: string;
  readonly expiresAt: number;
}

/** A licence for a year from now. */
export function newLicence(now: number): Licence {
  return { uuid: crypto.randomUUID(), expiresAt: now + 365 * DAY_MS };
}

/** The licence as the API shows it at a moment of sandbox time. */
export function licenceDocument({ uuid, expiresAt }: Licence, now: number): JsonObject {
  return {
    uuid,
    name: "Example Pty",
    type: "standard",
    is_expired: expiresAt <= now,
    uploadable: true,
    expiry_date: wireTime(expiresAt),
    days_until_expiry: Math.max(0, Math.floor((expiresAt - now) / DAY_MS)),
    platform_name: "On-premises",
    switchable_license_metadata: { can_switch_license_source: false, license_source: "file" },
  };
}

/** The licence operations. */
export function licenceHandlers({ world, settings }: SandboxContext) {
  return {
    "GET /api/license/": () => Response.json(licenceDocument(world.instance.licence, settings.clock())),
    "POST /api/license-upload/": (call) => {
      const form = new FormReader(call.readForm());
      form.file("license_file");
      form.check();
      // The sandbox cannot read the vendor's licence files: each one counts as a good licence for a year.
      world.instance.licence = newLicence(settings.clock());
      return emptyResponse(200);
    },
  } satisfies OperationHandlers;
}
