import { DataMasqueConfigError } from "../errors/errors.js";

const HOW = "install it next to datamasque-client: npm install undici@7";

/** Loads undici, which is not installed with this package. */
export async function loadUndici(): Promise<typeof import("undici")> {
  // The first use of a web class makes Node set up the dispatcher of its own fetch.
  // Where nobody did so before, undici would put its own in that place, for the whole process.
  new Response();
  let undici: typeof import("undici");
  try {
    undici = await import("undici");
  } catch (error) {
    throw new DataMasqueConfigError(
      isMissing(error)
        ? `nodeFetch needs the package undici, which is not installed; ${HOW}`
        : `nodeFetch needs the package undici, and the one that is installed does not load on Node ${process.versions.node}; ${HOW}`,
      { cause: error },
    );
  }
  if (typeof undici.EnvHttpProxyAgent !== "function") {
    throw new DataMasqueConfigError(`nodeFetch needs version 7 of the package undici; ${HOW}`);
  }
  return undici;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}
