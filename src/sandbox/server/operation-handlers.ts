import type { OperationHandler } from "../http/operation.js";
import { installHandlers } from "../resources/accounts/first-admin.js";
import { ownAccountHandlers, userHandlers } from "../resources/accounts/handlers.js";
import { authenticationHandlers, jwtHandlers } from "../resources/accounts/login-handlers.js";
import { bundleHandlers } from "../resources/bundles/handlers.js";
import { discoveryConfigHandlers } from "../resources/configs/discovery-handlers.js";
import { discoveryConfigLibraryHandlers } from "../resources/configs/discovery-library-handlers.js";
import { rgConfigHandlers } from "../resources/configs/generation-handlers.js";
import { connectionHandlers } from "../resources/connections/handlers.js";
import { discoveryResultHandlers } from "../resources/discovery/result-handlers.js";
import { discoveryStartHandlers } from "../resources/discovery/start-handlers.js";
import { fileHandlers } from "../resources/files/handlers.js";
import { asyncGenerationHandlers, generationHandlers } from "../resources/generation/handlers.js";
import { rulesetLibraryHandlers } from "../resources/ruleset-libraries/handlers.js";
import { rulesetHandlers } from "../resources/rulesets/handlers.js";
import { runHandlers } from "../resources/runs/handlers.js";
import {
  healthHandlers,
  instanceSettingsHandlers,
  licenceHandlers,
  logDownloadHandlers,
} from "../resources/system/handlers.js";
import { tableReferenceHandlers } from "../resources/table-references/handlers.js";
import type { SandboxContext } from "../store/context.js";

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
