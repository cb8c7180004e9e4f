import { wireTime } from "../../http/json-values.js";

/** A user as the sandbox keeps it. */
export interface StoredUser {
  readonly id: number;
  username: string;
  email: string;
  /** What the user may do; see the role table in `permissions.ts`. */
  roles: readonly string[];
  password: string;
  hasTemporaryPassword: boolean;
  isActive: boolean;
  /** The older notion of an admin: kept and shown, but only the roles decide. */
  isSuperuser: boolean;
  isSubscribedToSddUpdates: boolean;
  /** As it goes on the wire. */
  dateJoined: string;
  /** The first is the one that the API shows. */
  readonly apiTokens: readonly string[];
  gitDirectoryPath: string | null;
}

/** What has to be known to make a user. */
export type NewUser = Pick<
  StoredUser,
  "id" | "username" | "email" | "roles" | "password" | "hasTemporaryPassword" | "apiTokens"
>;

/** Makes a user who joins now. */
export function newUser(user: NewUser, now: number): StoredUser {
  return {
    ...user,
    isActive: true,
    isSuperuser: user.roles.includes("admin"),
    isSubscribedToSddUpdates: false,
    dateJoined: wireTime(now),
    gitDirectoryPath: null,
  };
}

/** What ends a login on demand. */
export type LoginEnd = "expireTokens" | "oneTokenPerAccount";

/** A login token. */
export interface StoredToken {
  /** What the login hands out. */
  readonly key: string;
  readonly id: number;
  readonly userId: number;
  readonly createdAt: number;
  expiresAt: number;
  /** Whether more than one login was given it. */
  isShared?: boolean;
}
