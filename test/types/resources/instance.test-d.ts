import { type DataMasqueClient, type Schemas, unwrap } from "datamasque-client";
import { assertType, describe, expectTypeOf, it } from "vitest";

declare const dm: DataMasqueClient;

describe("the state of an instance", () => {
  it("is a status alone, or a little JSON", async () => {
    expectTypeOf(await unwrap(dm.GET("/api/healthcheck/"))).toEqualTypeOf<undefined>();
    const { installed } = await unwrap(dm.GET("/api/app/check/"));
    expectTypeOf(installed).toEqualTypeOf<boolean | undefined>();
    // @ts-expect-error only the status tells
    assertType<unknown>((await unwrap(dm.GET("/api/healthcheck/"))).ok);
    // @ts-expect-error nothing to ask for
    void dm.GET("/api/app/check/", { params: { query: { installed: true } } });
  });
});

describe("the licence", () => {
  it("tells what is known of it", async () => {
    const licence = await unwrap(dm.GET("/api/license/"));
    expectTypeOf(licence).toEqualTypeOf<Schemas["LicenseInfo"]>();
    expectTypeOf(licence.is_expired).toEqualTypeOf<boolean>();
    expectTypeOf(licence.expiry_date).toEqualTypeOf<string | null | undefined>();
    const metadata = licence.switchable_license_metadata;
    expectTypeOf(metadata?.license_source).toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error not every licence can be switched
    assertType<unknown>(metadata.license_source);
    // @ts-expect-error the server calls it days_until_expiry
    assertType<unknown>(licence.expires_in);
  });

  it("is uploaded as a file or as a form, and answers with nothing", async () => {
    const license_file = new File(["…"], "licence.lic");
    const uploaded = await unwrap(dm.POST("/api/license-upload/", { body: { license_file } }));
    expectTypeOf(uploaded).toEqualTypeOf<undefined>();
    void dm.POST("/api/license-upload/", { body: new FormData() });
    // @ts-expect-error text has no file name
    void dm.POST("/api/license-upload/", { body: { license_file: "…" } });
    // @ts-expect-error another name
    void dm.POST("/api/license-upload/", { body: { file: license_file } });
    // @ts-expect-error a licence is uploaded elsewhere
    void dm.POST("/api/license/", { body: { license_file } });
  });
});

describe("settings", () => {
  it("have known members and others", async () => {
    const settings = await unwrap(dm.GET("/api/settings/"));
    expectTypeOf(settings.locality).toEqualTypeOf<string | undefined>();
    expectTypeOf(settings.dm_ai_engine_url).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(settings.from_a_later_release).toEqualTypeOf<unknown>();
    // @ts-expect-error nothing is known of the others
    assertType<unknown>(settings.from_a_later_release.enabled);
  });

  it("are changed one by one, and answer with nothing", async () => {
    const body = { locality: "NZ", from_a_later_release: true };
    expectTypeOf(await unwrap(dm.PATCH("/api/settings/", { body }))).toEqualTypeOf<undefined>();
    // @ts-expect-error the locality is a text
    void dm.PATCH("/api/settings/", { body: { locality: 64 } });
    // @ts-expect-error null is what a read may show
    void dm.PATCH("/api/settings/", { body: { dm_ai_engine_url: null } });
    // @ts-expect-error settings are never replaced as a whole
    void dm.PUT("/api/settings/", { body });
  });
});

describe("logs", () => {
  it("are an archive of one service", async () => {
    const one = { params: { query: { log_service: "application" } } } as const;
    expectTypeOf(await unwrap(dm.GET("/api/logs/download/", one))).toEqualTypeOf<Blob>();
    void dm.GET("/api/logs/download/", { params: { query: { log_service: "of_a_later_release" } } });
    // @ts-expect-error of which service
    void dm.GET("/api/logs/download/");
    // @ts-expect-error of which service, still
    void dm.GET("/api/logs/download/", { params: { query: {} } });
    // @ts-expect-error another name
    void dm.GET("/api/logs/download/", { params: { query: { service: "application" } } });
    // @ts-expect-error an archive is no text
    assertType<unknown>((await unwrap(dm.GET("/api/logs/download/", one))).split("\n"));
  });
});
