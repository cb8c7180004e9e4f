import type { WorkflowClient } from "../../client/client-of.js";
import { type DataMasqueConfigError, isDataMasqueApiError } from "../../errors/errors.js";
import { requireItems, requireMembers } from "../answer-shape.js";
import { hasDeleted } from "../delete-if-exists.js";
import { checkNewName, mayExistByNow, oneNamed } from "../names.js";
import { notNamed } from "../near-names.js";
import { checkWhich } from "../which.js";
import type { WithFaults, YamlFault } from "../yaml-faults.js";

/** What a save did. */
export interface Saved<Stored> {
  /** Its id; an update keeps it. */
  id: string;
  /** `false` when one of that name existed and was replaced. */
  created: boolean;
  /** As the server has it now. */
  stored: Stored;
}

/** What a save of YAML did, with what the server finds wrong with it. */
export interface SavedYaml<Stored> extends Saved<Stored>, WithFaults {}

type Signal = AbortSignal | undefined;

/** What all kinds have: the server's id, and a name. */
interface Named {
  id: string;
  name: string;
}

/** How configs of one kind are named at the server, and its operations on them. */
export interface ConfigKind<Stored extends Named, Name extends { name: string }, Document extends Name> {
  /** Where they are listed, for errors. */
  path: string;
  /** How errors name one of them, by what was asked for. */
  what(asked: Partial<Name>): string;
  /** The name in full, as it is unique among those that `rows` lists. */
  fullName(one: { readonly name: string }): string;
  /** Lists those that may have a name, or all. */
  rows(dm: WorkflowClient, name: Partial<Name>, signal: Signal): Promise<Stored[]>;
  /** Reads one with all its members; without it, rows have them all. */
  read(dm: WorkflowClient, id: string, signal: Signal): Promise<Stored>;
  /** Whether a row has all members already. */
  rowsAreWhole?: true;
  create(dm: WorkflowClient, document: Document, signal: Signal): Promise<Stored>;
  replace(dm: WorkflowClient, id: string, document: Document, signal: Signal): Promise<Stored>;
  remove(dm: WorkflowClient, id: string, signal: Signal): Promise<unknown>;
}

/** Lists configs, without their YAML where lists leave it out. */
export async function listConfigs<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  asked: Partial<Name>,
  signal: Signal,
): Promise<Stored[]> {
  const rows = await kind.rows(dm, asked, signal);
  requireItems(rows, ["id", "name"], `GET ${kind.path}`);
  return rows;
}

/** Finds the one of a name, with its YAML; one that is deleted meanwhile is not there. */
export async function findConfig<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  name: Name,
  signal: Signal,
): Promise<Stored | undefined> {
  checkWhich(kind.what({}), name);
  const row = await rowNamed(kind, dm, name, signal);
  if (row === undefined || kind.rowsAreWhole) return row;
  try {
    return await kind.read(dm, row.id, signal);
  } catch (error) {
    if (isDataMasqueApiError(error) && error.status === 404) return undefined;
    throw error;
  }
}

/** Reads one by id or name, or throws. */
export async function getConfig<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  which: { readonly id: string } | Name,
  signal: Signal,
): Promise<Stored> {
  checkWhich(kind.what({}), which);
  if ("id" in which) return kind.read(dm, which.id, signal);
  const found = await findConfig(kind, dm, which, signal);
  if (found !== undefined) return found;
  throw await notThere(kind, dm, which, signal);
}

/** That it is not there, with names that are near; where these cannot be listed, without. */
async function notThere<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  asked: Name,
  signal: Signal,
): Promise<DataMasqueConfigError> {
  const others: Partial<Name> = { ...asked };
  delete others.name;
  const rows = await kind.rows(dm, others, signal).catch(() => []);
  signal?.throwIfAborted();
  const names = rows.map((row) => kind.fullName(row));
  return notNamed(dm, kind.what(asked), kind.fullName(asked), names);
}

/** The id of one by id or name, or throws. */
export async function requireConfigId<
  Stored extends Named,
  Name extends { name: string },
  Document extends Name,
>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  which: { readonly id: string } | Name,
  signal: Signal,
): Promise<string> {
  const id = await configIdOf(kind, dm, which, signal);
  if (id !== undefined) return id;
  if ("id" in which) return which.id;
  throw await notThere(kind, dm, which, signal);
}

/** The id of one that is named by id or name; one that is named by its id is not looked for. */
export async function configIdOf<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  which: { readonly id: string } | Name,
  signal: Signal,
): Promise<string | undefined> {
  checkWhich(kind.what({}), which);
  return "id" in which ? which.id : (await rowNamed(kind, dm, which, signal))?.id;
}

/** Replaces the one that has the name of the document, or creates a new one. */
export async function saveConfig<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  document: Document,
  signal: Signal,
): Promise<Saved<Stored>> {
  checkNewName(`the ${kind.what({})}`, document?.name);
  const replace = async (id: string): Promise<Saved<Stored>> => {
    const answer = await kind.replace(dm, id, document, signal);
    const stored = requireMembers(answer, [], `PUT ${kind.path}{id}/`, true);
    return { id, created: false, stored };
  };
  const existing = await rowNamed(kind, dm, document, signal);
  if (existing !== undefined) return replace(existing.id);
  try {
    const stored = await kind.create(dm, document, signal);
    const { id } = requireMembers(stored, ["id"], `POST ${kind.path}`, true);
    return { id, created: true, stored };
  } catch (error) {
    if (!mayExistByNow(error)) throw error;
    // A failure of the second look would say nothing of the document.
    const rival = await rowNamed(kind, dm, document, signal).catch(() => undefined);
    signal?.throwIfAborted();
    if (rival === undefined) throw error;
    return replace(rival.id);
  }
}

/** The same of one with YAML, with what the server finds wrong with it. */
export async function saveYaml<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  faultsOf: (stored: Stored) => YamlFault[],
  dm: WorkflowClient,
  document: Document,
  signal: Signal,
): Promise<SavedYaml<Stored>> {
  const saved = await saveConfig(kind, dm, document, signal);
  return { ...saved, faults: faultsOf(saved.stored) };
}

/** Deletes one by id or name, and tells how many that were. */
export async function deleteConfig<
  Stored extends Named,
  Name extends { name: string },
  Document extends Name,
>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  which: { readonly id: string } | Name,
  signal: Signal,
): Promise<number> {
  const id = await configIdOf(kind, dm, which, signal);
  return id !== undefined && (await hasDeleted(kind.remove(dm, id, signal))) ? 1 : 0;
}

async function rowNamed<Stored extends Named, Name extends { name: string }, Document extends Name>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  name: Name,
  signal: Signal,
): Promise<Stored | undefined> {
  const rows = await listConfigs(kind, dm, name, signal);
  const plural = `${kind.what(name).replace(/y$/, "ie")}s`;
  return oneNamed(plural, rows, name.name, (row) => row.name);
}
