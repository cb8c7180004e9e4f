/** A flag that is there or not. */
export interface SwitchFlag {
  readonly type: "boolean";
  /** What it does, for the help. */
  readonly about: string;
}

interface ValueFlag {
  /** What stands for the value in the usage line, such as `FILE`. */
  readonly value: string;
  readonly about: string;
}

/** A flag with a text behind it. */
export interface TextFlag extends ValueFlag {
  readonly type: "string";
  readonly default?: string;
  /** The program does nothing without it. */
  readonly required?: true;
}

/** A flag that may be given several times, each with a text. */
export interface RepeatedFlag extends ValueFlag {
  readonly type: "strings";
}

/** A flag with a whole number behind it. */
export interface NumberFlag extends ValueFlag {
  readonly type: "number";
  readonly default?: number;
  /** @default 0 */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A flag with one of a few words behind it. */
export interface ChoiceFlag<Choice extends string = string> {
  readonly type: "choice";
  readonly choices: readonly Choice[];
  readonly about: string;
  readonly default?: Choice;
}

export type Flag = SwitchFlag | TextFlag | RepeatedFlag | NumberFlag | ChoiceFlag;

/** An argument without a flag. */
export interface Argument {
  /** How the usage line names it, such as `FILE`. */
  readonly name: string;
  readonly about: string;
  readonly optional?: true;
  /** It may be given several times; only the last argument of a program can be so. */
  readonly repeated?: true;
}

export type Flags = Readonly<Record<string, Flag>>;
export type Arguments = Readonly<Record<string, Argument>>;

/** What a program takes on its command line. `--help` it takes always. */
export interface Program<F extends Flags = Flags, A extends Arguments = Arguments> {
  /** What its messages begin with. */
  readonly name: string;
  /** What is typed before the arguments, such as `npm run verify --`. */
  readonly call: string;
  /** What it does, as the help says it. */
  readonly about: string;
  /** By the name behind the dashes. */
  readonly flags: F;
  /** In the order in which they are given; those that may be left out come last. */
  readonly arguments: A;
  /** What the help ends with, such as the exit codes. */
  readonly notes?: string;
}

type FlagValue<F extends Flag> = F extends SwitchFlag
  ? boolean
  : F extends RepeatedFlag
    ? readonly string[]
    :
        | PlainValue<F>
        | (F extends { readonly default: unknown } | { readonly required: true } ? never : undefined);

type PlainValue<F extends Flag> = F extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : F extends NumberFlag
    ? number
    : string;

type ArgumentValue<A extends Argument> = A extends { readonly repeated: true }
  ? readonly string[]
  : A extends { readonly optional: true }
    ? string | undefined
    : string;

/** What a command line said: a value for each flag and each argument, by its name. */
export type Values<F extends Flags, A extends Arguments> = {
  readonly [Name in keyof F]: FlagValue<F[Name]>;
} & { readonly [Name in keyof A]: ArgumentValue<A[Name]> } & { readonly help: boolean };

/** The same for a program as a whole. */
export type ProgramValues<P> = P extends Program<infer F, infer A> ? Values<F, A> : never;

/** Checks the description of a program and keeps its types as narrow as they are written. */
export function defineProgram<const F extends Flags, const A extends Arguments = Record<never, never>>(
  program: Omit<Program<F, A>, "arguments"> & { readonly arguments?: A },
): Program<F, A>;
export function defineProgram(program: Omit<Program, "arguments"> & { arguments?: Arguments }): Program {
  return { arguments: {}, ...program };
}
