import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { zRulesetLibraryWrite } from "../../../generated/datamasque.zod.gen.js";
import { storageFaults } from "../../http/body/stored-text.js";
import { fieldError } from "../../http/django-errors.js";
import { RefusedArchive, unzipped } from "../../http/unzipped.js";
import type { StoredFile } from "../../store/records/data-sources.js";
import type { StoredRuleset, StoredRulesetLibrary } from "../../store/records/yaml-documents.js";

/** What an exported archive holds. */
export interface Bundle {
  readonly rulesets: readonly Pick<StoredRuleset, "name" | "maskType" | "configYaml">[];
  readonly libraries: readonly Pick<StoredRulesetLibrary, "name" | "namespace" | "configYaml">[];
  readonly seeds: readonly Pick<StoredFile, "name" | "bytes">[];
}

// A zip entry has to have a date; a fixed one makes the same content the same bytes.
const ENTRY_DATE = new Date(2026, 0, 1);

/**
 * Packs a bundle as a zip archive.
 *
 * How a real server lays its archives out is not known. Here the members are `rulesets/<mask type>/<name>.yaml`,
 * `libraries/<namespace>/<name>.yaml` (without the namespace in the default one) and `seeds/<name>`, percent-encoded.
 */
export function packBundle({ rulesets, libraries, seeds }: Bundle): Uint8Array<ArrayBuffer> {
  const members: Zippable = {};
  for (const { maskType, name, configYaml } of rulesets) {
    members[memberPath("rulesets", maskType, `${name}.yaml`)] = strToU8(configYaml);
  }
  for (const { namespace, name, configYaml } of libraries) {
    const path = namespace === "" ? [`${name}.yaml`] : [namespace, `${name}.yaml`];
    members[memberPath("libraries", ...path)] = strToU8(configYaml);
  }
  for (const { name, bytes } of seeds) members[memberPath("seeds", name)] = bytes;
  return new Uint8Array(zipSync(members, { mtime: ENTRY_DATE }));
}

/** Unpacks an archive as `packBundle` makes them, of whatever names it was given; throws the 400 reply when it is none. */
export function unpackBundle(archive: Uint8Array): Bundle {
  const rulesets: Bundle["rulesets"][number][] = [];
  const libraries: Bundle["libraries"][number][] = [];
  const seeds: Bundle["seeds"][number][] = [];
  for (const [path, bytes] of Object.entries(membersOf(archive))) {
    const [folder, ...names] = decoded(path);
    const [first = "", second = ""] = names;
    if (folder === "rulesets" && names.length === 2 && (first === "database" || first === "file")) {
      rulesets.push({ maskType: first, name: yamlName(second, path), configYaml: strFromU8(bytes) });
    } else if (folder === "libraries" && (names.length === 1 || names.length === 2)) {
      const [namespace, file] = names.length === 1 ? ["", first] : [first, second];
      const library = { namespace, name: yamlName(file, path), config_yaml: strFromU8(bytes) };
      if (!zRulesetLibraryWrite.safeParse(library).success)
        throw unreadable(`${path} is no name of a library.`);
      libraries.push({
        namespace: acceptedName(namespace, path, true),
        name: library.name,
        configYaml: library.config_yaml,
      });
    } else if (folder === "seeds" && names.length === 1) {
      seeds.push({ name: acceptedName(first, path), bytes: new Uint8Array(bytes) });
    } else {
      throw unreadable(`${path} is neither a ruleset, nor a library, nor a seed.`);
    }
  }
  return { rulesets, libraries, seeds };
}

function memberPath(...segments: string[]): string {
  // A segment `..` would be a way out of the folder that someone unpacks into.
  return segments
    .map((segment) => encodeURIComponent(segment).replace(/^\.{1,2}$/, (dots) => "%2E".repeat(dots.length)))
    .join("/");
}

function membersOf(archive: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipped(archive);
  } catch (error) {
    if (error instanceof RefusedArchive) throw unreadable(`The archive is refused: ${error.message}.`);
    throw error;
  }
}

function decoded(path: string): string[] {
  try {
    return path.split("/").map(decodeURIComponent);
  } catch {
    throw unreadable(`${path} is not percent-encoded right.`);
  }
}

function yamlName(file: string, path: string): string {
  if (!file.endsWith(".yaml")) throw unreadable(`${path} must end in .yaml.`);
  return acceptedName(file.slice(0, -".yaml".length), path);
}

/** A name that could have been given without an archive: whatever it holds, it is decoded and leads nowhere. */
function acceptedName(name: string, path: string, mayBeBlank = false): string {
  const [fault] = storageFaults("name", name, mayBeBlank);
  if (fault !== undefined) throw unreadable(`${path}: ${fault}`);
  return name;
}

function unreadable(reason: string) {
  return fieldError({ zip_archive: [reason] });
}
