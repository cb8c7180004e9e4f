import type { Answer } from "../support/recording-server.js";
import { json } from "../support/recording-server.js";

/** Answers logins with a token and everything else with an empty list. */
export const emptyDataMasque: Answer = (request, response) => {
  if (request.path === "/api/auth/token/login/") return json(response, 200, { key: "token-of-a-test" });
  json(response, 200, []);
};
