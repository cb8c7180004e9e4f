import type { WorkflowClient } from "../../client/client-of.js";
import type { ConnectionWrite } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { messageOfBody } from "../../errors/error-message.js";
import { isDataMasqueApiError } from "../../errors/errors.js";
import type { WorkflowOptions } from "../wait.js";
import type { Which } from "../which.js";
import { connectionIdOf } from "./find-connection.js";

/** What a test of a connection found. */
export type ConnectionTest =
  | { readonly outcome: "ok" }
  /** The connection works; `message` is what the server remarks on it. */
  | { readonly outcome: "warning"; readonly message: string }
  /** The server could not reach it; `message` is its reason. */
  | { readonly outcome: "unreachable"; readonly message: string };

const UNREACHABLE = 400;

/**
 * Lets the server open a connection: a saved one, by id or name, or one that is not saved, as `{ connection }`.
 * The test of one that is not saved stores nothing.
 *
 * @throws DataMasqueConfigError when no connection has the name
 * @throws DataMasqueApiError when the server cannot test, for any other reason than that it cannot reach it,
 *   such as members that are missing
 */
export async function testConnection(
  dm: WorkflowClient,
  what: Which | { readonly connection: ConnectionWrite },
  { signal }: WorkflowOptions = {},
): Promise<ConnectionTest> {
  try {
    const answer: unknown =
      typeof what === "object" && what !== null && "connection" in what
        ? await unwrap(dm.POST("/api/connections/test/", { body: what.connection, signal }))
        : await testSaved(dm, what, signal);
    const message = messageIn(answer);
    return message === undefined ? { outcome: "ok" } : { outcome: "warning", message };
  } catch (error) {
    if (!isDataMasqueApiError(error) || error.status !== UNREACHABLE || blamesMembers(error.body))
      throw error;
    return { outcome: "unreachable", message: messageOfBody(error.body) };
  }
}

async function testSaved(
  dm: WorkflowClient,
  which: Which,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const id = await connectionIdOf(dm, which, signal);
  return unwrap(dm.POST("/api/connections/{id}/test/", { params: { path: { id } }, body: {}, signal }));
}

/** Whether the server finds fault with members of the document, which says nothing of where it leads. */
function blamesMembers(body: unknown): boolean {
  const said = typeof body === "object" && body !== null ? Object.values(body) : [];
  return said.length > 0 && said.every(Array.isArray);
}

function messageIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("message" in answer)) return undefined;
  return typeof answer.message === "string" && answer.message !== "" ? answer.message : undefined;
}
