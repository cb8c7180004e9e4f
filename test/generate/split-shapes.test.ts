import { describe, expect, it } from "vitest";
import { componentSchemas } from "../../src/document/references.js";
import { splitShapes } from "../../src/generate/shapes/split-shapes.js";
import { at } from "../diff/small-api.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const device = {
  type: "object",
  required: ["id", "secret", "label"],
  properties: {
    id: { type: "integer", readOnly: true },
    secret: { type: "string", writeOnly: true },
    label: { type: ["string", "null"], description: "d" },
    anything: {},
  },
};

function documentOf(schemas: object, body: object, answer: object) {
  return JSON.parse(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      paths: {
        "/devices/": {
          post: { requestBody: json(body), responses: { "201": { description: "d", ...json(answer) } } },
        },
      },
      components: { schemas },
    }),
  );
}

function split(schemas: object, body: object = ref("Device"), answer: object = ref("Device")) {
  const document = splitShapes(documentOf(schemas, body, answer));
  const post = at(document, "paths", "/devices/", "post");
  return {
    schemas: componentSchemas(document),
    body: at(post, "requestBody", "content", "application/json", "schema"),
    answer: at(post, "responses", "201", "content", "application/json", "schema"),
  };
}

describe("a schema with members that can only be read or only be written", () => {
  it("is two: under its name what is read, under another what is written", () => {
    const { schemas, body, answer } = split({ Device: device });
    const { id: _mark, secret: _other, ...both } = device.properties;
    expect(schemas).toEqual({
      Device: { type: "object", required: ["id", "label"], properties: { id: { type: "integer" }, ...both } },
      DeviceWritable: {
        type: "object",
        required: ["secret", "label"],
        properties: { secret: { type: "string" }, ...both },
      },
    });
    expect([body, answer]).toEqual([ref("DeviceWritable"), ref("Device")]);
  });

  it("makes two of all that lead to it and are used both ways, and of nothing else", () => {
    const { schemas, body } = split(
      {
        Device: device,
        Rack: {
          type: "object",
          properties: { devices: { type: "array", items: ref("Device") }, room: ref("Room") },
        },
        Room: { type: "object", properties: { rack: { type: "string" } } },
        Loop: { type: "object", properties: { next: ref("Loop"), rack: ref("Rack") } },
      },
      { type: "array", items: ref("Loop") },
      ref("Rack"),
    );
    expect(Object.keys(schemas).sort()).toEqual([
      ...["Device", "DeviceWritable", "Loop", "Rack", "RackWritable", "Room"],
    ]);
    expect(at(schemas, "RackWritable", "properties")).toEqual({
      devices: { type: "array", items: ref("DeviceWritable") },
      room: ref("Room"),
    });
    // Only ever written, so that there is nothing else that its name could mean.
    expect(at(schemas, "Loop", "properties")).toEqual({ next: ref("Loop"), rack: ref("RackWritable") });
    expect(body).toEqual({ type: "array", items: ref("Loop") });
  });

  it("may be written in place", () => {
    const { body, answer, schemas } = split({}, device, device);
    expect([body.required, answer.required]).toEqual([
      ["secret", "label"],
      ["id", "label"],
    ]);
    expect(schemas).toEqual({});
  });

  it("may have its mark at the end of a reference, or beside one", () => {
    const { schemas } = split({
      Id: { type: "integer", readOnly: true },
      Device: { type: "object", properties: { id: ref("Id"), owner: { ...ref("Owner"), readOnly: true } } },
      Owner: { type: "object", properties: { name: { type: "string" } } },
    });
    expect(schemas).toMatchObject({ Device: { properties: { id: ref("Id"), owner: ref("Owner") } } });
    expect(schemas.DeviceWritable).toEqual({ type: "object", properties: {} });
  });

  it("keeps clear of names that the document has itself", () => {
    const { schemas, body } = split({ Device: device, DeviceWritable: { type: "string" } });
    expect(schemas.DeviceWritable).toEqual({ type: "string" });
    expect(body).toEqual(ref("DeviceWritableShape"));
  });

  it("wants a member no more that another part of it requires and nobody can write", () => {
    const { schemas } = split({
      Base: { type: "object", properties: { id: { type: "integer", readOnly: true } } },
      Device: {
        allOf: [ref("Base"), { required: ["id", "name"], properties: { name: { type: "string" } } }],
      },
    });
    expect(schemas.DeviceWritable).toMatchObject({ allOf: [ref("BaseWritable"), { required: ["name"] }] });
    expect(schemas.Device).toMatchObject({ allOf: [ref("Base"), { required: ["id", "name"] }] });
  });

  it("is told by no discriminator where that cannot be written", () => {
    const kind = (name: string) => ({
      type: "object",
      properties: { kind: { type: "string", const: name, readOnly: true } },
    });
    const mapping = { a: "#/components/schemas/A", b: "#/components/schemas/B" };
    const told = { propertyName: "kind", mapping };
    const { schemas } = split({
      A: kind("a"),
      B: kind("b"),
      Device: { oneOf: [ref("A"), ref("B")], discriminator: told },
    });
    expect(schemas.Device).toEqual({ oneOf: [ref("A"), ref("B")], discriminator: told });
    expect(schemas.DeviceWritable).toEqual({ oneOf: [ref("AWritable"), ref("BWritable")] });
  });
});

describe("a document without such members", () => {
  it("stays as it is, byte for byte", () => {
    const plain = documentOf(
      { Device: { type: "object", properties: { id: { type: "integer" } } } },
      ref("Device"),
      ref("Device"),
    );
    expect(splitShapes(plain)).toBe(plain);
  });

  it("may have members and examples that are called like the marks", () => {
    const own = {
      type: "object",
      properties: { readOnly: { type: "boolean", example: { readOnly: true } } },
      example: { readOnly: true },
    };
    const { schemas, body } = split({ Device: own });
    expect(schemas).toEqual({ Device: own });
    expect(body).toEqual(ref("Device"));
  });
});
