/**
 * Whether a path fits a glob as `fnmatch` of Python reads `*` and `?`: `*` also stands for slashes.
 * It goes back to the last star alone: as a regular expression, many stars would take for ever.
 */
export function fitsGlob(path: string, glob: string): boolean {
  let at = 0;
  let globAt = 0;
  let star: { readonly glob: number; path: number } | undefined;
  while (at < path.length) {
    if (glob[globAt] === "*") {
      star = { glob: globAt, path: at };
      globAt += 1;
    } else if (globAt < glob.length && (glob[globAt] === "?" || glob[globAt] === path[at])) {
      at += 1;
      globAt += 1;
    } else if (star !== undefined) {
      star.path += 1;
      at = star.path;
      globAt = star.glob + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(globAt));
}
