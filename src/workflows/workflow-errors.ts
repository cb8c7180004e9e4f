import type { Run, RunLogEntry } from "../client/schemas.js";
import { type ApiFailure, DataMasqueApiError, DataMasqueError } from "../errors/errors.js";
import { redact } from "../errors/redaction/redact.js";
import type { YamlFault } from "./yaml-faults.js";

/** A run was not started; its subclasses name the reasons that the server is known to give. */
export class FailedToStartError extends DataMasqueApiError {
  override readonly name: string = "FailedToStartError";
}

/** The run's ruleset is not valid. */
export class InvalidRulesetError extends FailedToStartError {
  override readonly name: string = "InvalidRulesetError";
  /**
   * What is wrong with its YAML, with line and column where the server tells them;
   * empty where the ruleset could not be read, or is being validated.
   */
  readonly faults: readonly YamlFault[];

  constructor(failure: ApiFailure, faults: readonly YamlFault[] = []) {
    super(failure);
    this.faults = faults;
  }
}

/** A ruleset library that the run's ruleset imports is not valid. */
export class InvalidLibraryError extends FailedToStartError {
  override readonly name: string = "InvalidLibraryError";
  /** Name of the library, `namespace/name`, where the server says it. */
  readonly library: string | undefined;
  /**
   * What is wrong with its YAML, with line and column where the server tells them;
   * empty where the server does not name it, it could not be read, or it is being validated.
   */
  readonly faults: readonly YamlFault[];

  constructor(failure: ApiFailure, library: string | undefined, faults: readonly YamlFault[] = []) {
    super(failure);
    this.library = library;
    this.faults = faults;
  }
}

/** The discovery config of a discovery run exists but cannot be used. */
export class InvalidDiscoveryConfigError extends FailedToStartError {
  override readonly name: string = "InvalidDiscoveryConfigError";
  /** What is wrong with it, with line and column where the server tells them. */
  readonly faults: readonly YamlFault[];

  constructor(failure: ApiFailure, faults: readonly YamlFault[] = []) {
    super(failure);
    this.faults = faults;
  }
}

/**
 * The discovery config of a discovery run does not exist, is archived, or is of the wrong type for the run.
 * For one that was given by its name, `status` and `path` are those of the list that does not have it.
 */
export class DiscoveryConfigNotFoundError extends FailedToStartError {
  override readonly name: string = "DiscoveryConfigNotFoundError";
}

/**
 * A run may have been started: the request was lost on its way, or answered with a failure after the server had it.
 * Starting it again could start a second one, so look first:
 * list the runs with the name that was asked for (`runName`), and wait for the one that is there.
 */
export class RunMayHaveStartedError extends DataMasqueError {
  override readonly name: string = "RunMayHaveStartedError";
  /** Name of the run that was asked for, if it had one: what to look for in `GET /api/runs/`. */
  readonly runName: string | undefined;

  constructor(runName: string | undefined, cause: DataMasqueError) {
    const where = runName === undefined ? "the newest runs" : `a run named ${JSON.stringify(runName)}`;
    super(`The run may have been started: look for ${where} before you start it again. ${cause.message}`, {
      cause,
    });
    this.runName = runName;
  }
}

/** The run is final or already cancelling, so there is nothing to cancel. */
export class RunNotCancellableError extends DataMasqueApiError {
  override readonly name: string = "RunNotCancellableError";
}

/** A run ended without having done its work: it failed, or was cancelled. */
export class RunFailedError extends DataMasqueError {
  override readonly name: string = "RunFailedError";
  /** The run as it was seen last. */
  readonly run: Run;
  /** How it ended: `failed` or `cancelled`, or what else `failOn` names. */
  readonly status: string;
  /** The last entries of its log, oldest first; empty where the log could not be read. */
  readonly log: readonly RunLogEntry[];

  constructor(run: Run, log: readonly RunLogEntry[]) {
    const last = log.at(-1)?.message;
    super(`Run ${run.id} ended as ${run.status}${last === undefined ? "" : `. Its log ends with: ${last}`}`);
    this.run = redact(run);
    this.status = run.status;
    this.log = log;
  }
}

/**
 * The generation config of a ruleset generation does not exist.
 * For one that was given by its name, `status` and `path` are those of the list that does not have it.
 */
export class GenerationConfigNotFoundError extends DataMasqueApiError {
  override readonly name: string = "GenerationConfigNotFoundError";
}

/** Rulesets are being generated for a connection, which has one generation at a time: wait until that is over. */
export class GenerationInProgressError extends DataMasqueError {
  override readonly name: string = "GenerationInProgressError";
  /** Id of the connection. */
  readonly connection: string;
  /** How far the generation is, such as `running`. */
  readonly status: string;

  constructor(connection: string, status: string) {
    super(`Rulesets are being generated for connection ${connection} (${status}): wait until that is over`);
    this.connection = connection;
    this.status = status;
  }
}

/** A ruleset generation ended without having done its work: it failed, or was cancelled. */
export class GenerationFailedError extends DataMasqueError {
  override readonly name: string = "GenerationFailedError";
  /** Id of the connection. */
  readonly connection: string;
  /** How it ended: `failed` or `cancelled`. */
  readonly status: string;

  constructor(connection: string, status: string) {
    super(`The generation of rulesets for connection ${connection} ended as ${status}`);
    this.connection = connection;
    this.status = status;
  }
}

/** A run has no discovery results: it is not over, failed, is no discovery run of this kind, or they were deleted. */
export class NoDiscoveryResultsError extends DataMasqueError {
  override readonly name: string = "NoDiscoveryResultsError";
  /** The run as it is now. */
  readonly run: Run;

  constructor(run: Run, cause: DataMasqueApiError) {
    super(`Run ${run.id} (${run.mask_type}, ${run.status}) has no such discovery results. ${cause.message}`, {
      cause,
    });
    this.run = run;
  }
}

/** More than one thing has the name that was given, so that the name alone does not say which is meant. */
export class AmbiguousNameError extends DataMasqueError {
  override readonly name: string = "AmbiguousNameError";
  /** The ids of all that have the name. */
  readonly ids: readonly (string | number)[];

  constructor(what: string, wanted: string, ids: readonly (string | number)[]) {
    super(
      `${ids.length} ${what} are named ${JSON.stringify(wanted)}: say which one by its id (${ids.join(", ")})`,
    );
    this.ids = ids;
  }
}

/** A workflow reached its own time limit; what it waited for goes on at the server. */
export class WaitTimeoutError extends DataMasqueError {
  override readonly name: string = "WaitTimeoutError";
  /** The limit in milliseconds. */
  readonly timeoutMs: number;
  /** The last state seen, such as a run status; `undefined` if none was. */
  readonly lastState: string | undefined;

  constructor(what: string, timeoutMs: number, lastState: string | undefined, cause?: unknown) {
    const seen = lastState === undefined ? "no state was seen" : `last seen "${lastState}"`;
    super(
      `${what} did not end within ${timeoutMs} ms (${seen}); it goes on at the server`,
      cause === undefined ? undefined : { cause },
    );
    this.timeoutMs = timeoutMs;
    this.lastState = lastState;
  }
}
