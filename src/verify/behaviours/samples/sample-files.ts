import { zipSync } from "fflate";

/** A form that lacks the file which it is for. */
export function formWithoutFile(): FormData {
  const form = new FormData();
  form.set("name", "dmc-verify-without-file");
  return form;
}

export function csvFile(): Blob {
  return new Blob(["first_name\nKim\n"], { type: "text/csv" });
}

/** An archive of one certificate that certifies nothing. */
export function zipFile(): Blob {
  const certificate = new TextEncoder().encode("dmc-verify: not a certificate\n");
  return new Blob([new Uint8Array(zipSync({ "ca.pem": certificate }))], { type: "application/zip" });
}

export function textFile(): Blob {
  return new Blob(["dmc-verify: no archive\n"], { type: "application/zip" });
}

/** A private key that was made for this one use: what is made up by hand, a server may refuse. */
export async function privateKeyFile(): Promise<Blob> {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: "RSASSA-PKCS1-v1_5",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: "SHA-256",
    },
    true,
    ["sign", "verify"],
  );
  const bytes = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
  const lines = btoa(String.fromCharCode(...bytes)).match(/.{1,64}/g) ?? [];
  const [begin, end] = ["BEGIN", "END"].map((word) => `-----${word} PRIVATE KEY-----`);
  return new Blob([[begin, ...lines, end, ""].join("\n")], { type: "application/x-pem-file" });
}

/** Tells a zip archive by its first bytes. */
export async function isZip(archive: Blob): Promise<boolean> {
  const [p, k] = new Uint8Array(await archive.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}
