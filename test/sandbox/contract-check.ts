import { datamasqueContract, type OperationContract } from "../../src/generated/datamasque.contract.gen.js";
import { zErrorBody, zSpcsGatewayError } from "../../src/generated/datamasque.zod.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";

const OPERATIONS = [...operationsOf(datamasqueContract, ""), ...operationsOf(inFlightMaskingContract, "/ifm")]
  // A fixed path wins over a template that matches it, too.
  .sort((a, b) => a.operation.split("{").length - b.operation.split("{").length);

function operationsOf(contracts: Readonly<Record<string, OperationContract>>, prefix: string) {
  return Object.entries(contracts).map(([operation, contract]) => {
    const [method = "", path = ""] = operation.split(" ");
    const pattern = new RegExp(`^${prefix}${path.replace(/\{\w+\}/g, "[^/]+")}$`);
    return { operation, method, pattern, contract };
  });
}

/** Successes that the document describes as empty in one of their forms. */
const MAY_BE_EMPTY = new Set(["PATCH /api/users/{id}/"]);

/** Throws when an answer does not fit the API document. */
export async function checkAgainstContract(method: string, path: string, response: Response): Promise<void> {
  // An answer to HEAD has nothing to check, and a preflight that was answered is the gateway's own.
  if (method === "HEAD" || response.headers.has("access-control-allow-methods")) return;
  const body = await response.clone().text();
  const known = OPERATIONS.find((each) => each.method === method && each.pattern.test(path));
  const responses = known?.contract.responses;
  const documented = responses?.[String(response.status)] ?? (response.ok ? responses?.["2XX"] : undefined);
  const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const what = `${method} ${path} answered ${response.status}`;
  if (documented === undefined) {
    if (response.ok) throw new Error(`${what}, which the document does not have`);
    if (mediaType === "application/json")
      check(isGatewayBody(body) ? zSpcsGatewayError : zErrorBody, body, what);
    return;
  }
  const mediaTypes = Object.keys(documented);
  // Without content the document says that nobody reads the body.
  if (mediaTypes.length === 0) return;
  if (body === "" && MAY_BE_EMPTY.has(known?.operation ?? "")) return;
  // So much is certain of a range of statuses whose content is not known: a 204 has none.
  if (response.status === 204 && responses?.["204"] === undefined) return;
  if (isGatewayBody(body)) return check(zSpcsGatewayError, body, what);
  if (!mediaTypes.includes(mediaType))
    throw new Error(`${what} as "${mediaType}", documented: ${mediaTypes}`);
  const validator = documented[mediaType];
  if (validator === undefined) return;
  if (mediaType === "application/json") check(validator, body, what);
  else if (![body, await response.clone().blob()].some((content) => validator.safeParse(content).success))
    throw new Error(`${what} with a body of another type`);
}

function check(validator: NonNullable<OperationContract["path"]>, body: string, what: string): void {
  const parsed: unknown = JSON.parse(body);
  const result = validator.safeParse(parsed);
  if (!result.success) throw new Error(`${what}: ${JSON.stringify(result.error.issues, undefined, 1)}`);
}

function isGatewayBody(body: string): boolean {
  return body.includes('"responseType"');
}
