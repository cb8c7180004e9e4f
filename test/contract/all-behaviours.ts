import { asyncGeneration } from "./async-generation.js";
import { asyncGenerationFromCsv } from "./async-generation-from-csv.js";
import { authentication } from "./authentication.js";
import type { Behaviour } from "./behaviour.js";
import { bundles } from "./bundles.js";
import { connectionFilesets } from "./connection-filesets.js";
import { connectionTests } from "./connection-tests.js";
import { connections } from "./connections.js";
import { discoveryConfigLibraries } from "./discovery-config-libraries.js";
import { discoveryConfigs } from "./discovery-configs.js";
import { discoveryResults } from "./discovery-results.js";
import { discoveryRuns } from "./discovery-runs.js";
import { generation } from "./generation.js";
import { inFlightMasking } from "./in-flight-masking.js";
import { newerConnectionFilesets } from "./newer-connection-filesets.js";
import { newerOracleWallets } from "./newer-oracle-wallets.js";
import { oracleWallets } from "./oracle-wallets.js";
import { ownAccount } from "./own-account.js";
import { rgConfigs } from "./rg-configs.js";
import { rulesetLibraries } from "./ruleset-libraries.js";
import { rulesets } from "./rulesets.js";
import { runs } from "./runs.js";
import { runsOfOtherPrograms } from "./runs-of-other-programs.js";
import { seeds } from "./seeds.js";
import { slashesInARow } from "./slashes-in-a-row.js";
import { snowflakeKeys } from "./snowflake-keys.js";
import { system } from "./system.js";
import { tableReferences } from "./table-references.js";
import { users } from "./users.js";

/** Everything that a server is held to, resource by resource. */
export const allBehaviours: readonly Behaviour[] = [
  ...authentication,
  ...system,
  ...ownAccount,
  ...users,
  ...connections,
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
