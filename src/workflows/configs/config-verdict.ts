import type { WorkflowClient } from "../../client/client-of.js";
import { verdictOn } from "../server-verdict.js";
import type { WaitOptions } from "../wait.js";
import type { ServerVerdict, YamlFault } from "../yaml-faults.js";
import { type ConfigKind, deleteConfig } from "./named-configs.js";

/** Lets the server validate what is stored for this alone, under a random name, and deletes it again. */
export function verdictOnConfig<
  Stored extends { id: string; name: string; is_valid?: string },
  Name extends { name: string },
  Document extends Name,
>(
  kind: ConfigKind<Stored, Name, Document>,
  dm: WorkflowClient,
  documentOf: (name: string) => Document,
  faultsOf: (stored: Stored) => YamlFault[],
  options: WaitOptions,
): Promise<ServerVerdict> {
  return verdictOn(
    {
      dm,
      what: kind.what({}),
      call: `GET ${kind.path}{id}/`,
      create: (name) => kind.create(dm, documentOf(name), options.signal),
      read: (id, signal) => kind.read(dm, id, signal),
      remove: (name) => deleteConfig(kind, dm, documentOf(name), undefined),
      faultsOf,
    },
    options,
  );
}
