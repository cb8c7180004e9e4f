const SECRET_PART =
  /passw|passphrase|passcode|pwd|secret|token|credential|connection_?string|signature|authoriz|cookie|jwt|bearer|(?:api|private|access|licen[cs]e|account|encryption|signing|master|ssh)[_-]?key|pass$|[_-]pat$|^(?:pat|key|otp|pin)$/i;
const CAMEL_CASE_PAT = /[a-z]Pat$/;

/** In a query nobody misses what is hidden too often. */
const SECRET_PARAMETER = /session|key|^(?:refresh|auth|sig|sas|code)$/i;

/** Whether the name of a member says that its value is secret. */
export function isSecretName(name: string): boolean {
  return SECRET_PART.test(name) || CAMEL_CASE_PAT.test(name);
}

/** Whether the name of a query parameter says so. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || SECRET_PARAMETER.test(name);
}
