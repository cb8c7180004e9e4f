import { authenticationHandlers } from "./authentication.js";
import { bundleHandlers } from "./bundles/bundle-handlers.js";
import { discoveryConfigHandlers } from "./configs/discovery-config-handlers.js";
import { discoveryConfigLibraryHandlers } from "./configs/discovery-config-library-handlers.js";
import { rgConfigHandlers } from "./configs/rg-config-handlers.js";
import { connectionHandlers } from "./connections/connection-handlers.js";
import type { SandboxContext } from "./context.js";
import { discoveryResultHandlers } from "./discovery/discovery-result-handlers.js";
import { discoveryStartHandlers } from "./discovery/discovery-start-handlers.js";
import { fileHandlers } from "./files/file-handlers.js";
import { asyncGenerationHandlers } from "./generation/async-generation-handlers.js";
import { generationHandlers } from "./generation/generation-handlers.js";
import { healthHandlers } from "./health.js";
import { jwtHandlers } from "./jwt-login.js";
import { rulesetLibraryHandlers } from "./libraries/library-handlers.js";
import type { OperationHandler } from "./operation.js";
import { rulesetHandlers } from "./rulesets.js";
import { runHandlers } from "./runs/run-handlers.js";
import { instanceSettingsHandlers } from "./system/instance-settings.js";
import { licenceHandlers } from "./system/licence.js";
import { logDownloadHandlers } from "./system/log-download.js";
import { tableReferenceHandlers } from "./table-references.js";
import { installHandlers } from "./users/first-admin.js";
import { ownAccountHandlers } from "./users/own-account.js";
import { userHandlers } from "./users/user-handlers.js";

/** Every operation that the sandbox simulates, with what answers it. */
export function operationHandlers(context: SandboxContext): Readonly<Record<string, OperationHandler>> {
  return {
    ...healthHandlers(context),
    ...authenticationHandlers(context),
    ...jwtHandlers(context),
    ...installHandlers(context),
    ...ownAccountHandlers(context),
    ...userHandlers(context),
    ...licenceHandlers(context),
    ...instanceSettingsHandlers(context),
    ...logDownloadHandlers(context),
    ...connectionHandlers(context),
    ...rulesetHandlers(context),
    ...rulesetLibraryHandlers(context),
    ...bundleHandlers(context),
    ...fileHandlers(context),
    ...runHandlers(context),
    ...discoveryStartHandlers(context),
    ...discoveryResultHandlers(context),
    ...generationHandlers(context),
    ...asyncGenerationHandlers(context),
    ...discoveryConfigHandlers(context),
    ...discoveryConfigLibraryHandlers(context),
    ...rgConfigHandlers(context),
    ...tableReferenceHandlers(context),
  };
}
