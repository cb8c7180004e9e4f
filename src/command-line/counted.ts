/**
 * A number with what it counts, such as `1 file` or `0 files`.
 *
 * @param several what it is where the number is not 1; by default with an s
 */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
