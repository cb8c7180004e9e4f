import { mixedConnections, snowflakeConnection } from "./connections.js";

/** Key that the login of the benchmark's server gives out. */
export const TOKEN = "0123456789abcdef0123456789abcdef01234567";

/** Length of the long list. */
export const LIST_LENGTH = 1000;

/** The connection that the short calls read. */
export const ONE_CONNECTION = snowflakeConnection(1);

/** Answers by `METHOD path`, written once before anything is measured. */
export function prebuiltAnswers(): Map<string, Buffer> {
  const answer = (body: unknown): Buffer => Buffer.from(JSON.stringify(body));
  return new Map([
    ["POST /api/auth/token/login/", answer({ key: TOKEN })],
    [`GET /api/connections/${ONE_CONNECTION.id}/`, answer(ONE_CONNECTION)],
    ["GET /api/connections/", answer(mixedConnections(LIST_LENGTH))],
  ]);
}
