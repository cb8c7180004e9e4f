import { MASK_TYPES, type MaskTypeName } from "./mask-types.js";
import {
  DISCOVERY_MEMBERS,
  type DiscoveryMember,
  LIBRARY_SECTIONS,
  type LibrarySection,
  RULESET_MEMBERS,
  type TopMember,
} from "./members.js";
import { isKnownIn, type KnownIn, NEWEST_RELEASE, type YamlRelease } from "./releases.js";
import { TASK_TYPES, type TaskType } from "./task-types.js";

/** Names that a newer server knows, or one with additions of its own; they are taken as they are. */
export interface MoreYamlNames {
  /** Types of tasks; they belong in rulesets of both kinds. */
  readonly taskTypes?: readonly string[] | undefined;
  /** Types of masks. */
  readonly maskTypes?: readonly string[] | undefined;
  /** Members at the top of a ruleset. */
  readonly rulesetMembers?: readonly string[] | undefined;
  /** Sections of a ruleset library. */
  readonly librarySections?: readonly string[] | undefined;
  /** Members at the top of a discovery config, or of a library for such. */
  readonly discoveryMembers?: readonly string[] | undefined;
}

/** What is known of the documents of one release, by name. */
export interface Language {
  readonly taskTypes: ReadonlyMap<string, TaskType>;
  readonly maskTypes: ReadonlyMap<string, MaskTypeName>;
  readonly rulesetMembers: ReadonlyMap<string, TopMember>;
  readonly librarySections: ReadonlyMap<string, LibrarySection>;
  readonly discoveryMembers: ReadonlyMap<string, DiscoveryMember>;
}

/** The language of a release, with the names that the caller adds. */
export function languageOf(release: YamlRelease = NEWEST_RELEASE, more: MoreYamlNames = {}): Language {
  return {
    taskTypes: tableOf(
      release,
      TASK_TYPES,
      named(more.taskTypes, (name) => ({ name, asksFor: [] })),
    ),
    maskTypes: tableOf(
      release,
      MASK_TYPES,
      named(more.maskTypes, (name) => ({ name })),
    ),
    rulesetMembers: tableOf(
      release,
      RULESET_MEMBERS,
      named(more.rulesetMembers, (name) => ({ name })),
    ),
    librarySections: tableOf(
      release,
      LIBRARY_SECTIONS,
      named(more.librarySections, (name) => ({ name, holds: "anything", free: true })),
    ),
    discoveryMembers: tableOf(
      release,
      DISCOVERY_MEMBERS,
      named(more.discoveryMembers, (name) => ({ name })),
    ),
  };
}

/** The lines of a table that a release knows, by name, below those that come on top. */
export function tableOf<Line extends KnownIn & { readonly name: string }>(
  release: YamlRelease,
  lines: readonly Line[],
  more: readonly Line[],
): ReadonlyMap<string, Line> {
  const known = lines.filter((line) => isKnownIn(line, release));
  return new Map([...more, ...known].map((line) => [line.name, line]));
}

function named<Line>(names: readonly string[] = [], lineOf: (name: string) => Line): Line[] {
  return names.map(lineOf);
}
