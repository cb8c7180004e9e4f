import { createSandbox } from "datamasque-client/sandbox";
import { expect, it } from "vitest";
import { openHostileServer } from "./hostile-server.js";

const MANY = 10_000;

it("lists 10,000 connections in one call", async () => {
  const sandbox = createSandbox({ seed: "empty" });
  const login = await sandbox.fetch("http://sandbox/api/auth/token/login/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: "admin", password: "sandbox-password" }),
  });
  const key: unknown = Reflect.get(Object(await login.json()), "key");
  for (let number = 0; number < MANY; number += 1) {
    const connection = {
      ...{ version: "1.0", mask_type: "database", db_type: "postgres", name: `database-${number}` },
      ...{ host: "db.test", port: 5432, database: "d", user: "u", schema: "" },
    };
    const created = await sandbox.fetch("http://sandbox/api/connections/", {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Token ${key}` },
      body: JSON.stringify(connection),
    });
    if (created.status !== 201) throw new Error(`connection ${number}: ${await created.text()}`);
  }
  // Only now over HTTP: the calls above leave sockets of this process no time to be looked after.
  const server = await openHostileServer(sandbox);
  try {
    const list = await server.send("GET", "/api/connections/");
    const connections: unknown = await list.json();
    if (!Array.isArray(connections)) throw new Error("the list is no array");
    expect(connections).toHaveLength(MANY);
    const names = new Set(connections.map((each: unknown) => Reflect.get(Object(each), "name")));
    expect(names.size).toBe(MANY);
  } finally {
    await server.close();
  }
});
