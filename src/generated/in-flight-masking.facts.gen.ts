// Generated from openapi/in-flight-masking.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** What the document tells people of an operation. */
export interface OperationFacts {
  /** The resource that it belongs to. */
  readonly resource?: string;
  /** What it does, in a few words. */
  readonly summary?: string;
  /** How far the facts can be trusted: `A`, `B` or `C`. */
  readonly confidence?: string;
  /** Where the facts come from; what the tags mean is in openapi/README.md. */
  readonly sources?: readonly string[];
}

/** Every operation of the document, by `METHOD path`, in its order. */
export const operationFacts: Readonly<Record<string, OperationFacts>> = {
  "GET /verify-token/": {"resource":"In-flight authentication","summary":"Check the access token and list its scopes","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py"]},
  "GET /ruleset-plans/": {"resource":"Ruleset plans","summary":"List ruleset plans, a page at a time","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 models/ifm.py","py 1.2.5 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
  "POST /ruleset-plans/": {"resource":"Ruleset plans","summary":"Create a ruleset plan","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py","cli 1.5.1 tests/test_ifm.py","docs 3.26.06 basic-setup","docs 3.26.06 authentication-and-permissions"]},
  "GET /ruleset-plans/{plan_name}/": {"resource":"Ruleset plans","summary":"Read a ruleset plan with its YAML","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py","cli 1.5.1 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
  "PUT /ruleset-plans/{plan_name}/": {"resource":"Ruleset plans","summary":"Replace the YAML and the options of a ruleset plan","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
  "DELETE /ruleset-plans/{plan_name}/": {"resource":"Ruleset plans","summary":"Delete a ruleset plan","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py","cli 1.5.1 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
  "PATCH /ruleset-plans/{plan_name}/": {"resource":"Ruleset plans","summary":"Change the YAML or the options of a ruleset plan","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 tests/test_ifm.py","cli 1.5.1 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
  "POST /ruleset-plans/{plan_name}/mask/": {"resource":"In-flight masking","summary":"Mask values with a ruleset plan","confidence":"A","sources":["py 1.2.5 ifm.py","py 1.2.5 models/ifm.py","py 1.2.5 tests/test_ifm.py","cli 1.5.1 tests/test_ifm.py","docs 3.26.06 authentication-and-permissions"]},
};
