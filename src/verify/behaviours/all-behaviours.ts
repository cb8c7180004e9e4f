import { authentication } from "./accounts/authentication.js";
import { ownAccount } from "./accounts/own-account.js";
import { users } from "./accounts/users.js";
import type { Behaviour } from "./behaviour.js";
import { connectionTests } from "./connections/connection-tests.js";
import { connections } from "./connections/connections.js";
import { newerKinds } from "./connections/newer-kinds.js";
import { tableReferences } from "./connections/table-references.js";
import { discoveryConfigLibraries } from "./discovery/discovery-config-libraries.js";
import { discoveryConfigs } from "./discovery/discovery-configs.js";
import { discoveryResults } from "./discovery/discovery-results.js";
import { discoveryRuns } from "./discovery/discovery-runs.js";
import { newerConnectionFilesets, newerOracleWallets } from "./files/newer-file-paths.js";
import { connectionFilesets, oracleWallets, seeds, snowflakeKeys } from "./files/stored-files.js";
import { asyncGeneration } from "./generation/async-generation.js";
import { asyncGenerationFromCsv } from "./generation/async-generation-from-csv.js";
import { generation } from "./generation/generation.js";
import { rgConfigs } from "./generation/rg-configs.js";
import { inFlightMasking } from "./in-flight/in-flight-masking.js";
import { bundles } from "./rulesets/bundles.js";
import { rulesetLibraries } from "./rulesets/ruleset-libraries.js";
import { rulesets } from "./rulesets/rulesets.js";
import { runs } from "./runs/runs.js";
import { runsOfOtherPrograms } from "./runs/runs-of-other-programs.js";
import { slashesInARow } from "./system/slashes-in-a-row.js";
import { system } from "./system/system.js";

/** Everything that a server is held to, resource by resource. */
export const allBehaviours: readonly Behaviour[] = [
  ...authentication,
  ...system,
  ...ownAccount,
  ...users,
  ...connections,
  ...newerKinds,
  ...connectionTests,
  ...seeds,
  ...oracleWallets,
  ...newerOracleWallets,
  ...connectionFilesets,
  ...newerConnectionFilesets,
  ...snowflakeKeys,
  ...rulesets,
  ...rulesetLibraries,
  ...bundles,
  ...runs,
  ...runsOfOtherPrograms,
  ...slashesInARow,
  ...discoveryConfigs,
  ...discoveryConfigLibraries,
  ...discoveryRuns,
  ...discoveryResults,
  ...rgConfigs,
  ...generation,
  ...asyncGeneration,
  ...asyncGenerationFromCsv,
  ...tableReferences,
  ...inFlightMasking,
];
