import { checkDiscoveryConfig, checkDiscoveryLibrary } from "../resources/configs/rules.js";
import { planMasking } from "../resources/in-flight/plan-masking.js";
import type { SandboxContext } from "../store/context.js";

const LIBRARY_YAML = `labels:
  - name: loyalty_number
    categories: [PII]
metadata_rules:
  - label: loyalty_number
    pattern: loyalty
`;

const DISCOVERY_YAML = `imports:
  - demo/labels
metadata_rules: []
`;

const RG_YAML = `labels:
  email:
    preset_mask: house_email
`;

const PLAN_YAML = `version: "1.0"
rules:
  - masks:
      - type: from_fixed
        value: masked
`;

/** One of each kind of configuration that discovery, generation and in-flight masking keep. */
export function seedConfigs(context: SandboxContext, fileConnection: string): void {
  const { world, settings } = context;
  const times = { createdAt: settings.clock(), modifiedAt: settings.clock() };
  const library = { id: "d2f0e8b4-0000-4000-8000-000000000001", name: "labels", namespace: "demo", ...times };
  world.discoveryConfigLibraries.save({
    ...library,
    configYaml: LIBRARY_YAML,
    ...checkDiscoveryLibrary(LIBRARY_YAML, settings),
  });
  const config = { id: "5d9c1c1e-0000-4000-8000-000000000001", name: "loyalty_scan", ...times };
  world.discoveryConfigs.save({
    ...config,
    configType: "database",
    configYaml: DISCOVERY_YAML,
    ...checkDiscoveryConfig(DISCOVERY_YAML, context),
    validatedAt: settings.clock(),
  });
  const rgConfig = { id: "6f1f0a9e-0000-4000-8000-000000000001", name: "house_rules", ...times };
  world.rgConfigs.save({ ...rgConfig, configYaml: RG_YAML, findings: [], imports: [] });
  const reference = { id: "e4d3c2b1-0000-4000-8000-000000000001", name: "customers_map", ...times };
  world.tableReferences.save({
    ...reference,
    connection: fileConnection,
    source: "maps/customers.csv",
    options: { format: "csv", delimiter: ",", encoding: "utf-8", quotechar: '"', null_string: null },
  });
  const plan = { name: "orders-d3m0pl", rulesetYaml: PLAN_YAML, options: { enabled: true }, serial: 1 };
  world.rulesetPlans.save({ ...plan, masking: planMasking(PLAN_YAML, settings.release), ...times });
}
