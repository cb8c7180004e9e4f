/** The second copy of the package, which `installConsumer` lays beside the first. */
declare module "datamasque-client-copy" {
  export * from "datamasque-client";
}
