/** Whether someone with these roles may use a method. */
type Permission = (roles: readonly string[], method: string) => boolean;

const anyone: Permission = () => true;
const admins = anyOf("admin");
const builders = anyOf("admin", "mask_builder");
const maskers = anyOf("admin", "mask_builder", "mask_runner");
const libraryReaders: Permission = (roles, method) =>
  method === "GET" ? builders(roles, method) : mayEditLibraries(roles);

/**
 * The vendor's role table by the beginning of the path; the first line that fits decides.
 *
 * The table has no line for discovery, ruleset generation and table references.
 * Inferred: starting a discovery and reading what it found goes with the runs, everything else with the rulesets.
 */
const PERMISSIONS: readonly (readonly [path: string, permission: Permission])[] = [
  ["/api/auth/token/logout/", anyone],
  ["/api/users/me/", anyone],
  ["/api/users/", admins],
  ["/api/license", admins],
  ["/api/settings/", admins],
  ["/api/logs/", admins],
  ["/api/connections/", maskers],
  ["/api/runs/", maskers],
  ["/api/schema-discovery/", maskers],
  ["/api/run-file-data-discovery/", maskers],
  ["/api/discovery/runs/", maskers],
  ["/api/ruleset-libraries/", libraryReaders],
  ["/api/rulesets/", builders],
  ["/api/v2/rulesets/", builders],
  ["/api/export/", builders],
  ["/api/import/", builders],
  ["/api/seeds/", builders],
  ["/api/oracle-wallets/", builders],
  ["/api/connection-filesets/", builders],
  ["/api/files/", builders],
  ["/api/discovery/configs/", builders],
  ["/api/discovery/config-libraries/", builders],
  ["/api/ruleset-generation-configs/", builders],
  ["/api/generate-ruleset/", builders],
  ["/api/generate-file-ruleset/", builders],
  ["/api/async-generate-ruleset/", builders],
  ["/api/table-references/", builders],
];

/** Whether the roles suffice for a call; `undefined` when no line of the table speaks of the path. */
export function isPermitted(roles: readonly string[], method: string, path: string): boolean | undefined {
  // Everyone may change their own account; the handler looks whose it is.
  if (method === "PATCH" && /^\/api\/users\/[^/]+\/$/.test(path)) return true;
  return PERMISSIONS.find(([beginning]) => path.startsWith(beginning))?.[1](roles, method);
}

/** Whether someone with these roles may change ruleset libraries; the second role comes only with `mask_builder`. */
export function mayEditLibraries(roles: readonly string[]): boolean {
  return roles.includes("admin") || roles.includes("ruleset_library_managers");
}

function anyOf(...wanted: string[]): Permission {
  return (roles) => roles.some((role) => wanted.includes(role));
}
