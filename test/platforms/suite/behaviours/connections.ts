import type { DataMasqueTransportError } from "datamasque-client";
import { group } from "../behaviour.js";
import { expectSame, expectThat, told } from "../expectations.js";
import { transportFailureOf } from "../failures.js";
import type { ServerPlan } from "../script.js";
import type { Stage } from "../stage.js";

type ConnectionPlan = Exclude<ServerPlan, { kind: "scripted" | "sandbox" | "own CA" | "proxy" }>;

/** Where a platform does not tell, the hint has to name what it may have been. */
function expectNamesPossibilities({ hint = "", cause }: DataMasqueTransportError): void {
  const possibilities = [
    /host|port|address/i,
    /TLS|certificate/i,
    ...("document" in globalThis ? [/CORS/] : []),
  ];
  const missing = possibilities.filter((one) => !one.test(hint));
  expectThat(
    `the platform does not tell (${told(cause)}), and the hint lacks ${missing}: ${hint}`,
    missing.length === 0,
  );
}

/**
 * Calls where no connection is made, and holds the kind against what the platform tells.
 *
 * @param marks what a platform that tells the failure says of it
 * @returns the kind
 */
async function expectToldConnection(
  stage: Stage,
  plan: ConnectionPlan,
  kind: string,
  marks: RegExp,
): Promise<string> {
  const server = await stage.open(plan);
  let repeats = 0;
  const login = { token: "tok", username: undefined, password: undefined };
  const dm = await stage.client(server, {
    ...login,
    retry: 1,
    onEvent: ({ type }) => {
      if (type === "retry") repeats += 1;
    },
  });
  // A write: only what was certainly never sent may be sent again.
  const failure = await transportFailureOf(stage, dm.DELETE("/api/connections/{id}/", path));
  const write = repeats;
  repeats = 0;
  const post = dm.POST("/api/users/admin-install/", {
    body: { email: "a@example.com", username: "a", password: "b", re_password: "b", allowed_hosts: [] },
  });
  const unsent = await transportFailureOf(stage, post);
  expectSame("kind of a POST", unsent.kind, failure.kind);
  // workerd adds a word of random letters, which may hold any mark.
  const platform = told(failure.cause).replace(/reference = \w+/, "");
  if (failure.kind === kind) {
    // A TLS failure stays; a connection that was refused may be accepted at the next attempt, whatever the method.
    expectSame("repeats", [write, repeats], kind === "tls" ? [0, 0] : [1, 1]);
  } else {
    expectThat(
      `the platform tells ${kind}, and the client ${failure.kind}: ${platform}`,
      !marks.test(platform),
    );
    expectNamesPossibilities(failure);
  }
  return `\`${failure.kind}\``;
}

const path = { params: { path: { id: "c-1" } } };

/** Connections that are not made. */
export const CONNECTIONS = group("No connection, and what the error says", {
  "a port that nobody listens on": (stage) =>
    expectToldConnection(stage, { kind: "refused" }, "refused", /refused|ECONNREFUSED/i),
  "a host that does not exist": (stage) =>
    expectToldConnection(stage, { kind: "no such host" }, "dns", /dns|lookup|resolve|ENOTFOUND/i),
  "a certificate of an unknown authority": (stage) =>
    expectToldConnection(stage, { kind: "unknown CA" }, "tls", /cert|tls|ssl/i),
  "https: to a port without TLS": (stage) =>
    expectToldConnection(stage, { kind: "https: to a plain port" }, "tls", /cert|tls|ssl/i),

  "http: to a port with TLS": async (stage) => {
    const server = await stage.open({ kind: "http: to a TLS port" });
    const dm = await stage.client(server, { token: "tok", username: undefined, password: undefined });
    const failure = await transportFailureOf(stage, dm.GET("/api/connections/"));
    if (!/https:/.test(failure.hint ?? "")) expectNamesPossibilities(failure);
    return `\`${failure.kind}\``;
  },
});
