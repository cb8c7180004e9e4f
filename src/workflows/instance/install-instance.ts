import { callOf } from "../../calls/call-record.js";
import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError, isDataMasqueApiError } from "../../errors/errors.js";
import { checkRequest } from "../check-request.js";
import { checkNewName } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { fileOf, uploadLicence } from "./licence.js";
import { setLocality } from "./settings.js";

/** The first admin of an instance. */
export interface FirstAdmin {
  /** The address of the account. */
  email: string;
  /** @default "admin" */
  username?: string | undefined;
  /** A weak one is refused. */
  password: string;
  /**
   * Host names, without a port, under which the instance may be reached.
   * @default `localhost`, `127.0.0.1` and the host of the client's `baseUrl`
   */
  allowedHosts?: readonly string[] | undefined;
}

/** What a first-time install sets up. */
export interface Installation {
  /** The account that the instance is set up with. */
  admin: FirstAdmin;
  /** The licence file, as {@link uploadLicence} takes it. */
  licence?: Blob | Uint8Array | undefined;
  /** As {@link setLocality} takes it. */
  locality?: string | undefined;
}

/** What {@link installInstance} did. */
export interface InstalledInstance {
  /** `false` when there was an admin already, whose account and whose allowed hosts are as they were. */
  created: boolean;
}

/**
 * Sets a fresh instance up: creates the first admin, then uploads the licence and sets the locality, where they are given.
 * These two take a login, so make the client with the username and the password of that admin.
 * It can be called again after a failure: an admin that is there already is left alone, and the rest is done.
 *
 * ```ts
 * const dm = createDataMasqueClient({ baseUrl, username: "admin", password });
 * await waitUntilReady(dm);
 * await installInstance(dm, { admin: { email: "admin@example.org", password }, locality: "en_GB" });
 * ```
 *
 * @throws DataMasqueConfigError when something that it needs is missing, before anything is sent
 * @throws DataMasqueApiError when the server refuses one of them, such as a weak password;
 *   a 400 of the login when there was an admin with another password
 * @throws DataMasqueTransportError when no usable answer arrives: call it again
 */
export async function installInstance(
  dm: WorkflowClient,
  installation: Installation,
  options: WorkflowOptions = {},
): Promise<InstalledInstance> {
  const { admin, licence, locality } = checkRequest(
    "installInstance(dm, { admin: { email, password } })",
    installation,
  );
  const { email, username = "admin", password, allowedHosts } = admin ?? {};
  checkNewName("the admin", username);
  for (const [name, value] of Object.entries({ email, password })) {
    if (typeof value !== "string" || value === "") {
      throw new DataMasqueConfigError(`admin.${name} is missing or empty`);
    }
  }
  const file = licence === undefined ? undefined : fileOf(licence);
  const { signal } = options;
  const check = dm.GET("/api/app/check/", { signal });
  const { installed = false } = await unwrap(check);
  let created = false;
  if (!installed) {
    const allowed_hosts = [...(allowedHosts ?? usualHosts((await check).response))];
    const body = { email, username, password, re_password: password, allowed_hosts };
    try {
      await unwrap(dm.POST("/api/users/admin-install/", { body, signal }));
      created = true;
    } catch (error) {
      // So it is answered once there is a user: someone else was faster.
      if (!isDataMasqueApiError(error) || error.status !== 401) throw error;
    }
  }
  if (file !== undefined) await uploadLicence(dm, file, options);
  if (locality !== undefined) await setLocality(dm, locality, options);
  return { created };
}

/** The hosts that the official client allows. */
function usualHosts(response: Response): Set<string> {
  const url = callOf(response).url?.();
  return new Set(["localhost", "127.0.0.1", ...(url === undefined ? [] : [new URL(url).hostname])]);
}
