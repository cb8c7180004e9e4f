import { group } from "../behaviour.js";
import { expectSame } from "../expectations.js";

const LOGIN = "POST /api/auth/token/login/";

/** Logins, expired tokens and what is sent again then. */
export const SESSIONS = group("Logins and expired tokens", {
  "logs in once, however many calls begin at once": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ "GET /api/connections/": [{ json: [] }] });
    const dm = await stage.client(server);
    await Promise.all(Array.from({ length: 16 }, () => unwrap(dm.GET("/api/connections/"))));
    expectSame("logins", (await server.calls()).filter((call) => call === LOGIN).length, 1);
    expectSame("calls", (await server.arrivals()).length, 16);
  },
});
