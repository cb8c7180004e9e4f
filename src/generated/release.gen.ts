// Generated from openapi/datamasque.openapi.yaml + pages-of-the-framework.yaml + snowflake-stage-spcs.yaml + units-of-numbers.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** The release of the server that the API document describes. */
export const DOCUMENT_RELEASE = "3.26.19";
