import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A private key and a certificate for it that nobody but its own maker vouches for, both as PEM. */
export interface SelfSignedCertificate {
  key: string;
  /** Serves as `cert` of a server and, since it signs itself, as `ca` of a client that shall trust it. */
  cert: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed certificate for `localhost`, or another host, and for 127.0.0.1; valid for a day.
 * Written by hand as DER, so that no test needs a tool on the machine or a private key in the repository.
 */
export function createSelfSignedCertificate(host = "localhost"): SelfSignedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = der(SEQUENCE, objectId(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, objectId(0x55, 0x04, 0x03), der(UTF8, host))));
  const validity = der(SEQUENCE, utcTime(Date.now() - DAY_MS), utcTime(Date.now() + DAY_MS));
  const isAuthority = der(
    SEQUENCE,
    objectId(0x55, 0x1d, 0x13),
    der(OCTETS, der(SEQUENCE, der(BOOLEAN, TRUE))),
  );
  const hosts = der(SEQUENCE, der(DNS_NAME, host), der(IP_ADDRESS, Buffer.from([127, 0, 0, 1])));
  const subjectAltName = der(SEQUENCE, objectId(0x55, 0x1d, 0x11), der(OCTETS, hosts));
  const toBeSigned = der(
    SEQUENCE,
    der(CONTEXT_0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(CONTEXT_3, der(SEQUENCE, isAuthority, subjectAltName)),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  const certificate = der(SEQUENCE, toBeSigned, ecdsaWithSha256, der(BITS, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const BITS = 0x03;
const OCTETS = 0x04;
const OBJECT_ID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;
const CONTEXT_0 = 0xa0;
const CONTEXT_3 = 0xa3;
const TRUE = Buffer.from([0xff]);

function der(tag: number, ...content: (Buffer | string)[]): Buffer {
  const value = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([tag, ...lengthOf(value)]), value]);
}

function lengthOf(value: Buffer): number[] {
  if (value.length < 0x80) return [value.length];
  if (value.length < 0x100) return [0x81, value.length];
  return [0x82, value.length >> 8, value.length & 0xff];
}

function objectId(...bytes: number[]): Buffer {
  return der(OBJECT_ID, Buffer.from(bytes));
}

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, "");
  return der(UTC_TIME, `${digits.slice(2, 14)}Z`);
}
