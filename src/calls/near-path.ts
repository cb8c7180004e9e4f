/** Those of the known paths that a mistyped one may have meant; all of them where none is near. */
export type NearPath<Path extends string, Known extends string> = FirstFound<
  Like<Known, Pattern<Path, "whole">>,
  Like<Known, Pattern<Path, "start">>,
  Known
>;

type FirstFound<Nearest, Near, All> = [Nearest] extends [never]
  ? [Near] extends [never]
    ? All
    : Near
  : Nearest;

/** Those that match with nothing behind, or else those that match. */
type Like<Known extends string, Shape extends string> = Other<
  Exclude<Extract<Known, Shape>, `${Shape}${string}/`>,
  Extract<Known, Shape>
>;

type Other<First, Second> = [First] extends [never] ? Second : First;

/**
 * What a path looks like when its segments are those of the one that was typed, or when they start with the same letters.
 * `/api` and the slash at the end may be missing, and a parameter may have another name, or be a number.
 */
type Pattern<
  Path extends string,
  By extends "whole" | "start",
> = `${"/api" | ""}/${Segments<Rest<Path>, By>}`;

type Rest<Path extends string> = Path extends `/${infer Behind}`
  ? Rest<Behind>
  : Path extends `api/${infer Behind}`
    ? Behind
    : Path;

type Segments<Path extends string, By> = Path extends `${infer First}/${infer Behind}`
  ? `${Segment<First, By>}/${Segments<Behind, By>}`
  : Path extends ""
    ? ""
    : `${Segment<Path, By>}/`;

type Segment<Text extends string, By> = Text extends `{${string}` | `${number}`
  ? `{${string}`
  : By extends "start"
    ? Text extends `${infer First}${infer Second}${infer Third}${string}`
      ? `${First}${Second}${Third}${string}`
      : Text
    : Text;
