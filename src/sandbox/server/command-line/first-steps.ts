import { DEFAULT_ACCOUNT } from "../../store/sandbox-options.js";
import type { SandboxFlags } from "./flags.js";

type FirstStepFlags = Pick<SandboxFlags, "username" | "password" | "fresh" | "control">;

/**
 * What whoever has started a sandbox needs to know next.
 * A password that was chosen is not repeated: it may be one that is used elsewhere.
 */
export function firstSteps({ username, password, fresh, control }: FirstStepFlags, url: string): string[] {
  const secret = password === undefined ? DEFAULT_ACCOUNT.password : "that was given";
  const account = fresh
    ? "there is no user yet; POST /api/users/admin-install/ makes the first"
    : `log in as ${username ?? DEFAULT_ACCOUNT.username} with the password ${secret}`;
  return [account, ...(control ? [`the console is at ${url}/_sandbox/`] : []), "Ctrl-C ends it"];
}
