import { FormReader } from "../../http/body/form-reader.js";
import { forbidden } from "../../http/django-errors.js";
import type { OperationHandlers } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { World } from "../../store/world.js";
import { requireCaller } from "../accounts/caller.js";
import { mayEditLibraries } from "../accounts/permissions.js";
import { type Bundle, packBundle, unpackBundle } from "./archive.js";
import { importBundle, writesLibraries } from "./import.js";

/** Export and import of rulesets with what they need. */
export function bundleHandlers(context: SandboxContext) {
  const { world } = context;
  return {
    "GET /api/export/v1/": () =>
      new Response(packBundle(everything(world)), { headers: { "Content-Type": "application/zip" } }),
    "POST /api/import/v1/": (call) => {
      const form = new FormReader(call.readForm());
      const overwrite = {
        rulesets: form.flag("overwrite_rulesets"),
        libraries: form.flag("overwrite_libraries"),
        seeds: form.flag("overwrite_seed_files"),
      };
      const { bytes } = form.file("zip_archive");
      form.check();
      const bundle = unpackBundle(bytes);
      // Inferred: an import is no way around the role that editing libraries needs.
      const { roles } = requireCaller(call, context);
      if (writesLibraries(bundle, world, overwrite) && !mayEditLibraries(roles)) throw forbidden();
      return Response.json(importBundle(context, bundle, overwrite));
    },
  } satisfies OperationHandlers;
}

/** Seeds that ship with the server are left out, and so are seeds that no YAML names. */
function everything({ rulesets, rulesetLibraries, files }: World): Bundle {
  const texts = [...rulesets.all(), ...rulesetLibraries.all()].map(({ configYaml }) => configYaml);
  const seeds = files.seeds
    .all()
    .filter(({ name }) => !name.startsWith("DataMasque_") && texts.some((text) => text.includes(name)));
  return { rulesets: rulesets.all(), libraries: rulesetLibraries.all(), seeds };
}
