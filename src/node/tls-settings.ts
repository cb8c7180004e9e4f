import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import { type NodeFetchOptions, type Pem, refuseOption } from "./node-fetch-options.js";

/** Options of `node:tls` for one connection. */
export interface TlsSettings {
  rejectUnauthorized: boolean;
  secureContext?: SecureContext;
}

/** TLS towards the instance, and towards a proxy that speaks TLS itself. */
export interface TlsSides {
  instance: TlsSettings;
  proxy: TlsSettings;
}

/**
 * Turns certificates and keys into what `node:tls` takes.
 * Each is read here: `node:tls` would ignore a broken `ca`, and find fault with the others at the first connection.
 */
export function tlsSettings({ verifySsl = true, ca, cert, key, passphrase }: NodeFetchOptions): TlsSides {
  if (Array.isArray(ca) && ca.length === 0)
    refuseOption("ca is an empty array; leave it out to trust what Node trusts");
  const authorities = ca === undefined ? undefined : [ca].flat().map((pem) => certificates("ca", pem));
  const forProxy = authorities === undefined ? {} : { ca: authorities };
  const forInstance = { ...forProxy, ...clientCertificate(cert, key, passphrase) };
  return {
    instance: { rejectUnauthorized: verifySsl, ...contextOf(forInstance) },
    // What a proxy is trusted with, its own user and password, is not what verifySsl speaks about.
    proxy: { rejectUnauthorized: true, ...contextOf(forProxy) },
  };
}

interface Credentials {
  ca?: string[];
  cert?: string;
  key?: string;
  passphrase?: string;
}

/** Made once, since to read a bundle of authorities anew for every connection takes its time. */
function contextOf(credentials: Credentials): { secureContext?: SecureContext } {
  if (Object.keys(credentials).length === 0) return {};
  try {
    return { secureContext: createSecureContext(credentials) };
  } catch (error) {
    refuseOption(`cert and key cannot be used for TLS${codeOf(error)}`);
  }
}

function clientCertificate(cert?: Pem, key?: Pem, passphrase?: string): Credentials {
  if (cert === undefined || key === undefined) return {};
  const chain = certificates("cert", cert);
  const pem = pemText(key);
  if (!new X509Certificate(chain).checkPrivateKey(readKey(pem, passphrase))) {
    refuseOption(
      "cert and key do not belong together; the key must be that of the first certificate in cert",
    );
  }
  return { cert: chain, key: pem, ...(passphrase === undefined ? {} : { passphrase }) };
}

function readKey(key: string, passphrase: string | undefined): KeyObject {
  if (!key.includes("-----BEGIN ")) refuseNoPem("key");
  try {
    return createPrivateKey(passphrase === undefined ? key : { key, passphrase });
  } catch (error) {
    if (!/ENCRYPTED/.test(key)) refuseOption(`key is no private key that Node can read${codeOf(error)}`);
    refuseOption(
      passphrase === undefined
        ? "key is encrypted; pass its passphrase, too"
        : `key is encrypted, and passphrase does not open it${codeOf(error)}`,
    );
  }
}

const CERTIFICATE = /-----BEGIN ([A-Z0-9 ]*)CERTIFICATE-----[^-]+-----END \1CERTIFICATE-----/g;

function certificates(option: string, pem: Pem): string {
  const text = pemText(pem);
  const found = text.match(CERTIFICATE);
  if (found === null) refuseNoPem(option);
  for (const [index, certificate] of found.entries()) {
    try {
      new X509Certificate(certificate);
    } catch (error) {
      refuseOption(`certificate ${index + 1} of ${found.length} in ${option} is damaged${codeOf(error)}`);
    }
  }
  return found.join("\n");
}

function refuseNoPem(option: string): never {
  refuseOption(
    `${option} is no PEM; pass the content of the file, such as readFileSync(path), and not its path or DER bytes`,
  );
}

/** A PEM as a text. */
export function pemText(pem: Pem): string {
  return typeof pem === "string" ? pem : Buffer.from(pem).toString("latin1");
}

/** The code alone: the texts of OpenSSL say less, and what they may quote is not known. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? ` (${error.code})`
    : "";
}
