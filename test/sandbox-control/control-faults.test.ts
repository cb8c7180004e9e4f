import { describe, expect, it } from "vitest";
import { POSTGRES } from "../sandbox/prepared-sandbox.js";
import { controlledSandbox, OPERATIONS } from "./controlled-sandbox.js";

const HEALTH = "/api/healthcheck/";
const CONNECTIONS = "/api/connections/";
type Scene = Awaited<ReturnType<typeof controlledSandbox>> & { headers: Record<string, string> };

/** What each fault does to the requests that follow; tells what came of them. */
const STRIKES: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  async expireTokens({ control, call, headers }) {
    await control.POST("/faults/expireTokens/");
    return [(await call("GET", CONNECTIONS, undefined, headers)).status, "want 401"];
  },
  async rejectNextLogin({ control, call }) {
    await control.POST("/faults/rejectNextLogin/", { body: { times: 2 } });
    const login = { username: "admin", password: "sandbox-password" };
    const tries = [1, 2, 3].map(async () => (await call("POST", "/api/auth/token/login/", login)).status);
    return [(await Promise.all(tries)).sort().join(), "want 200,400,400"];
  },
  async gatewayRejects({ control, call }) {
    await control.POST("/faults/gatewayRejects/", { body: { reason: "privilege" } });
    await control.POST("/faults/gatewayRejects/", { body: { detail: "Own text", status: 403 } });
    const refused = [await call("GET", HEALTH), await call("GET", HEALTH)];
    const texts = await Promise.all(refused.map((answer) => answer.text()));
    return [`${refused.map(({ status }) => status)} ${texts[1]?.includes("Own text")}`, "want 403,403 true"];
  },
  async gatewayIdleCut({ control, call }) {
    await control.POST("/faults/gatewayIdleCut/", { body: { when: { path: HEALTH } } });
    const lost = call("GET", HEALTH).then(
      () => "answered",
      () => "lost",
    );
    // It is armed for a request that may be on its way still: the clock is moved until it has struck.
    const pass = async (): Promise<void> => {
      await control.POST("/clock/advance/", { body: { milliseconds: 90_000 } });
      const { data } = await control.GET("/requests/");
      if (data?.requests.at(-1)?.faults.length !== 1) return pass();
      await control.POST("/clock/advance/", { body: { milliseconds: 90_000 } });
    };
    await pass();
    return [await lost, "want lost"];
  },
  async notReady({ control, call }) {
    await control.POST("/faults/notReady/", { body: { times: 2, when: { method: "GET", path: HEALTH } } });
    const statuses = [];
    for (const [method, path] of [
      ["GET", "/api/app/check/"],
      ["HEAD", HEALTH],
      ["GET", HEALTH],
      ["GET", HEALTH],
      ["GET", HEALTH],
    ] as const) {
      statuses.push((await call(method, path)).status === 502);
    }
    return [statuses.join(), "want false,false,true,true,false"];
  },
  async htmlErrorPage({ control, call }) {
    await control.POST("/faults/htmlErrorPage/", {
      body: { status: 503, times: "always", when: { path: "/api/runs/{id}/" } },
    });
    const paths = ["/api/runs/1/", "/api/runs/2/", "/api/runs//", "/api/runs/1/log/"];
    const statuses = [];
    for (const path of paths) statuses.push((await call("GET", path)).status === 503);
    return [statuses.join(), "want true,true,false,false"];
  },
  async emptyErrorBody({ control, call }) {
    await control.POST("/faults/emptyErrorBody/", { body: { status: 504 } });
    const answer = await call("GET", HEALTH);
    return [`${answer.status} ${await answer.text()}`, "want 504 "];
  },
  async slowReply({ control, call }) {
    await control.POST("/faults/slowReply/", { body: { ms: 1 } });
    return [(await call("GET", HEALTH)).status, "want 200"];
  },
  async cutBody({ control, call, headers }) {
    await control.POST("/faults/cutBody/");
    const cut = await call("GET", CONNECTIONS, undefined, headers)
      .then((answer) => answer.text())
      .then(
        () => "whole",
        () => "cut",
      );
    return [cut, "want cut"];
  },
  async truncateBody({ control, call, headers }) {
    const whole = await (await call("GET", CONNECTIONS, undefined, headers)).text();
    await control.POST("/faults/truncateBody/");
    const cut = await (await call("GET", CONNECTIONS, undefined, headers)).text();
    return [whole.startsWith(cut) && cut.length < whole.length, "want true"];
  },
  async proxyError({ control, call }) {
    await control.POST("/faults/proxyError/", { body: { status: 504 } });
    return [(await call("GET", HEALTH)).status, "want 504"];
  },
  async throttle({ control, call }) {
    await control.POST("/faults/throttle/", { body: { retryAfterSeconds: 7 } });
    const answer = await call("GET", HEALTH);
    return [`${answer.status} ${answer.headers.get("retry-after")}`, "want 429 7"];
  },
  async oneTokenPerAccount({ control, call }) {
    await control.POST("/faults/oneTokenPerAccount/");
    const login = { username: "admin", password: "sandbox-password" };
    const one = await (await call("POST", "/api/auth/token/login/", login)).text();
    const other = await (await call("POST", "/api/auth/token/login/", login)).text();
    return [one === other, "want true"];
  },
  async ifmError({ control, call }) {
    await control.POST("/faults/ifmError/", { body: { status: 429, error: "Slow down" } });
    const answer = await call("GET", "/ifm/ruleset-plans/");
    return [`${answer.status} ${await answer.text()}`, 'want 429 {"error":"Slow down"}'];
  },
  async ifmSoftFailure({ control, call }) {
    await control.POST("/faults/ifmSoftFailure/", { body: { message: "No number" } });
    const login = { username: "admin", password: "sandbox-password" };
    const jwt: unknown = await (await call("POST", "/api/auth/jwt/login/", login)).json();
    const bearer = { Authorization: `Bearer ${Reflect.get(Object(jwt), "access_token")}` };
    const plans: unknown = await (await call("GET", "/ifm/ruleset-plans/", undefined, bearer)).json();
    const [name] = JSON.stringify(plans).match(/(?<="name":")[^"]+/) ?? [];
    const answer = await call("POST", `/ifm/ruleset-plans/${name}/mask/`, { data: ["a"] }, bearer);
    return [`${answer.status} ${(await answer.text()).includes("No number")}`, "want 400 true"];
  },
  async foreignNextLinks({ control, call, headers }) {
    await control.POST("/faults/foreignNextLinks/", { body: { origin: "https://hidden.example" } });
    const page = await (await call("GET", "/api/runs/?limit=1", undefined, headers)).text();
    return [page.includes('"next":"https://hidden.example/api/runs/'), "want true"];
  },
  async unknownEnumValues({ control, sandbox }) {
    const before = sandbox.state.connections.length;
    await control.POST("/faults/unknownEnumValues/");
    return [sandbox.state.connections.length > before, "want true"];
  },
  async extraFields({ control, call, headers }) {
    await control.POST("/faults/extraFields/");
    return [
      (await (await call("GET", CONNECTIONS, undefined, headers)).text()).includes(
        "field_of_a_later_release",
      ),
      "want true",
    ];
  },
  async freezeConnection({ control, call, headers }) {
    await call("POST", CONNECTIONS, POSTGRES, headers);
    await control.POST("/faults/freezeConnection/", {
      body: { name: "crm-pg", fields: ["host"], deletion: true },
    });
    return [
      (await (await call("GET", CONNECTIONS, undefined, headers)).text()).includes('["host"]'),
      "want true",
    ];
  },
  async unlicensedFeatures({ control, call, headers }) {
    await control.POST("/faults/unlicensedFeatures/", { body: { sentences: ["No files."] } });
    return [
      (await (await call("GET", "/api/v2/rulesets/", undefined, headers)).text()).includes("No files."),
      "want true",
    ];
  },
  async reportAsZip({ control, call, headers, sandbox }) {
    await control.POST("/faults/reportAsZip/", { body: { rowsPerPart: 3 } });
    const connection = sandbox.state.connections.find(({ name }) => name === "crm-postgres")?.id;
    await call("POST", "/api/schema-discovery/", { connection }, headers);
    await control.POST("/clock/advance/", { body: { milliseconds: 2000 } });
    const path = `/api/runs/${sandbox.state.runs.at(-1)?.id}/db-discovery-results/report/`;
    return [
      (await call("GET", path, undefined, headers)).headers.get("content-type"),
      "want application/zip",
    ];
  },
  async nextRunEndsAs({ control, call, headers, sandbox }) {
    await control.POST("/faults/nextRunEndsAs/", { body: { status: "failed" } });
    const { connections, rulesets } = sandbox.state;
    const connection = connections.find(({ name }) => name === "crm-postgres")?.id;
    const ruleset = rulesets.find(({ name }) => name === "crm_mask")?.id;
    await call("POST", "/api/runs/", { connection, ruleset, options: {} }, headers);
    await control.POST("/clock/advance/", { body: { milliseconds: 2000 } });
    return [sandbox.state.runs.at(-1)?.status, "want failed"];
  },
  async nextGenerationEndsAs({ control, call, headers, sandbox }) {
    await control.POST("/faults/nextGenerationEndsAs/", { body: { status: "failed" } });
    const id = sandbox.state.connections.find(({ name }) => name === "crm-postgres")?.id;
    const path = `/api/async-generate-ruleset/${id}/`;
    await call("POST", "/api/schema-discovery/", { connection: id }, headers);
    await control.POST("/clock/advance/", { body: { milliseconds: 2000 } });
    const selection = { selected_columns: { public: { customer: ["email"] } } };
    const started = await call("POST", path, selection, headers);
    await control.POST("/clock/advance/", { body: { milliseconds: 1000 } });
    const task = await (await call("GET", path, undefined, headers)).text();
    return [`${started.status} ${task.includes("failed")}`, "want 201 true"];
  },
};

/** Adds records as a caller could: no request is answered in another way. */
const STRIKES_NONE = new Set(["unknownEnumValues"]);
const FAULTS = OPERATIONS.flatMap((operation) => /^POST \/faults\/(\w+)\/$/.exec(operation)?.[1] ?? []);

describe("a fault by the control API", () => {
  it.each(FAULTS)("%s strikes, and the log names it", async (fault) => {
    const scene = await controlledSandbox();
    const headers = { Authorization: `Token ${await scene.logIn()}` };
    const [came, want] = Object([await STRIKES[fault]?.({ ...scene, headers })])[0] ?? [];
    expect(`want ${came}`).toBe(want);
    const { data } = await scene.control.GET("/requests/");
    const struck = new Set(data?.requests.flatMap(({ faults }) => faults));
    expect(struck).toEqual(new Set(STRIKES_NONE.has(fault) ? [] : [fault]));
  });

  it("is for a path as a whole, not for its beginning", async () => {
    const { control, call } = await controlledSandbox();
    await control.POST("/faults/notReady/", { body: { when: { path: "/api/healthcheck" } } });
    expect((await call("GET", HEALTH)).status).toBe(200);
    expect((await control.GET("/faults/")).data).toEqual([{ fault: "notReady", times: 1 }]);
  });

  it("is listed while it is armed, and cleared with the others", async () => {
    const { control, call } = await controlledSandbox();
    await control.POST("/faults/rejectNextLogin/");
    await control.POST("/faults/notReady/", { body: { times: 2, when: { path: HEALTH } } });
    await control.POST("/faults/oneTokenPerAccount/");
    await control.POST("/faults/extraFields/");
    await call("GET", HEALTH);
    expect((await control.GET("/faults/")).data).toEqual([
      { fault: "rejectNextLogin", times: 1 },
      { fault: "notReady", times: 1 },
      { fault: "oneTokenPerAccount", times: "always" },
      { fault: "extraFields", times: "always" },
    ]);
    expect((await control.DELETE("/faults/")).response.status).toBe(204);
    expect((await control.GET("/faults/")).data).toEqual([]);
    expect((await call("GET", HEALTH)).status).toBe(200);
  });

  it("takes no limit that its document allows and the sandbox does not", async () => {
    const { control } = await controlledSandbox();
    const refused = await control.POST("/faults/throttle/", { body: { retryAfterSeconds: 0 } });
    expect(refused.error?.error).toBe("retryAfterSeconds: Ensure this value is greater than or equal to 1.");
  });

  it("that a server of the release does not have is refused", async () => {
    const { control } = await controlledSandbox({ release: "3.26.16" });
    const { error } = await control.POST("/faults/unlicensedFeatures/", { body: { sentences: ["x"] } });
    expect(error?.error).toMatch(/3\.26\.18 and later/);
    const wrong = await control.POST("/faults/foreignNextLinks/", { body: { origin: "no origin" } });
    expect(wrong.response.status).toBe(400);
  });
});
