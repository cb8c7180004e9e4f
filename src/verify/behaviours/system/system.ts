import { answered, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { formWithoutFile } from "../samples/sample-files.js";

/** Health, settings and logs of the instance. */
export const system: readonly Behaviour[] = [
  reads("GET /api/healthcheck/", "says without a login that it is ready", async ({ stranger }) => {
    await answered(stranger.GET("/api/healthcheck/"), 200);
  }),

  reads("GET /api/app/check/", "says without a login that it is installed", async ({ stranger }) => {
    const { installed } = await answered(stranger.GET("/api/app/check/"), 200);
    ensure(installed === true, "it is not said to be installed, and yet it lets someone in");
  }),

  reads("GET /api/settings/", "shows the settings", async ({ dm }) => {
    const settings = await answered(dm.GET("/api/settings/"), 200);
    ensure(Object.keys(settings).length > 0, "the settings are empty");
  }),
  asksForLogin("GET /api/settings/", ({ stranger }) => stranger.GET("/api/settings/")),

  writes("PATCH /api/settings/", "changes what is sent and nothing else", async ({ dm }) => {
    const before = await answered(dm.GET("/api/settings/"), 200);
    // The value that is there already: a check must not move a whole instance to another locality.
    const locality = before.locality ?? skip("it shows no locality that could be written back");
    await answered(dm.PATCH("/api/settings/", { body: { locality } }), 200);
    const after = await answered(dm.GET("/api/settings/"), 200);
    ensure(JSON.stringify(after) === JSON.stringify(before), "more has changed than was sent");
  }),
  asksForLogin("PATCH /api/settings/", ({ stranger }) => stranger.PATCH("/api/settings/", { body: {} })),

  reads("GET /api/logs/download/", "packs the logs of the application", async ({ dm }) => {
    const params = { query: { log_service: "application" } };
    const archive = await answered(dm.GET("/api/logs/download/", { params }), 200);
    ensure(archive.size > 0, "the archive is empty");
  }),
  asksForLogin("GET /api/logs/download/", ({ stranger }) =>
    stranger.GET("/api/logs/download/", { params: { query: { log_service: "application" } } }),
  ),

  reads("GET /api/license/", "shows the licence", async ({ dm }) => {
    const { uuid, is_expired } = await answered(dm.GET("/api/license/"), 200);
    ensure(uuid !== "", "the licence has no uuid");
    ensure(typeof is_expired === "boolean", "it is not said whether the licence is over");
  }),
  asksForLogin("GET /api/license/", ({ stranger }) => stranger.GET("/api/license/")),

  writes("POST /api/license-upload/", "takes a licence file", async ({ dm, disposable }) => {
    if (!disposable) skip("it would replace the licence of the server");
    const license_file = new Blob(["licence"]);
    await answered(dm.POST("/api/license-upload/", { body: { license_file } }), 200);
  }),
  asksForLogin("POST /api/license-upload/", ({ stranger }) =>
    stranger.POST("/api/license-upload/", { body: { license_file: new Blob(["no licence"]) } }),
  ),
  refuses("POST /api/license-upload/", "answers 400 to a form without a file", async ({ dm }) => {
    await refused(dm.POST("/api/license-upload/", { body: formWithoutFile() }), 400);
  }),
];
