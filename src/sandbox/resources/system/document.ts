import { type JsonObject, wireTime } from "../../http/json-values.js";
import { DAY_MS, type Licence } from "../../store/records/instance.js";

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
