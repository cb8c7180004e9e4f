import {
  createDataMasqueClient,
  type DataMasqueClientOptions,
  DataMasqueConfigError,
} from "datamasque-client";
import { expect } from "vitest";

/** Options as a program without types might pass them. */
export function untyped(options: unknown): DataMasqueClientOptions;
export function untyped(options: unknown): unknown {
  return options;
}

/** What the factory says to options that it refuses. */
export function refusalOf(options: unknown): string {
  try {
    createDataMasqueClient(untyped(options));
  } catch (error) {
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(error).not.toHaveProperty("cause");
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("the options were taken");
}

export const BASE_URL = "https://masking.example.com";
