import * as z from "zod";

const componentSchema = z.looseObject({
  "bom-ref": z.string(),
  name: z.string(),
  version: z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
const billSchema = z.looseObject({
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/** A software bill of materials, in the part of CycloneDX that is touched here. */
export type BillOfMaterials = z.infer<typeof billSchema>;

/** Reads what `npm sbom --sbom-format cyclonedx` printed. */
export function readBill(text: string): BillOfMaterials {
  return billSchema.parse(JSON.parse(text));
}

/** A package that is inside the bundles of this one. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * The bill of materials of what users get.
 * npm knows of dependencies alone: a package whose code is in a bundle is a development dependency to it,
 * and would be left out together with what is known of its flaws.
 *
 * @param name the name of the package, for which npm takes the name of the folder
 * @param installed what npm says of the dependencies that are installed with the package
 * @param everything what npm says of all, those of the development included
 * @param bundled what the third-party notices tell of
 * @throws Error when npm knows nothing of a package that is bundled
 */
export function billOfMaterials(
  name: string,
  installed: BillOfMaterials,
  everything: BillOfMaterials,
  bundled: readonly BundledPackage[],
): BillOfMaterials {
  const { component } = installed.metadata;
  const inside = bundled.map((wanted) => {
    const found = everything.components.find(
      (each) => each.name === wanted.name && each.version === wanted.version,
    );
    if (found === undefined)
      throw new Error(`${wanted.name} ${wanted.version} is bundled, and not installed`);
    // The name that CycloneDX has for it.
    return { ...found, properties: [{ name: "cdx:npm:package:bundled", value: "true" }] };
  });
  const refs = inside.map((each) => each["bom-ref"]);
  const ofPackage = component["bom-ref"];
  return {
    ...installed,
    metadata: { ...installed.metadata, component: { ...component, name } },
    components: [...installed.components, ...inside],
    dependencies: [
      ...installed.dependencies.map((each) =>
        each.ref === ofPackage ? { ...each, dependsOn: [...each.dependsOn, ...refs] } : each,
      ),
      ...everything.dependencies.filter(({ ref }) => refs.includes(ref)),
    ],
  };
}
