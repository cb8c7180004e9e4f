import type { JsonObject } from "../../http/json-values.js";
import type { StoredUser } from "../../store/records/account.js";

/** A user as the API shows it, without the API token. */
export function userDocument(user: StoredUser): JsonObject {
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    user_roles: [...user.roles],
    has_temporary_password: user.hasTemporaryPassword,
    is_active: user.isActive,
    is_staff: false,
    is_superuser: user.isSuperuser,
    is_sso_user: false,
    is_subscribed_to_sdd_updates: user.isSubscribedToSddUpdates,
    date_joined: user.dateJoined,
    user_permissions: [],
  };
}
