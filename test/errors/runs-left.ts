import { inspect } from "node:util";

const RUN = 8;

/** Every part of a secret that stands in a text, as it is or as an escape of its bytes; none of less than eight characters. */
export function runsLeft(texts: readonly string[], secrets: readonly string[]): string[] {
  const all = texts.join("\n");
  return secrets.flatMap((secret) =>
    Array.from({ length: Math.max(1, secret.length - RUN + 1) }, (_, start) =>
      secret.slice(start, start + RUN),
    )
      .filter((run) => run.trim().length >= Math.min(RUN, secret.length) / 2)
      .filter((run) =>
        [
          run,
          JSON.stringify(run).slice(1, -1),
          encodeURIComponent(run),
          Buffer.from(run).toString("base64url"),
        ].some((written) => all.includes(written)),
      ),
  );
}

/** Everything that a program may print of a thrown value. */
export function printed(thrown: unknown): string[] {
  const texts = [
    String(thrown),
    inspect(thrown, { depth: 20, showHidden: true }),
    JSON.stringify(thrown) ?? "",
  ];
  if (typeof thrown !== "object" || thrown === null) return texts;
  for (const name of Object.getOwnPropertyNames(thrown))
    texts.push(inspect(Reflect.get(thrown, name), { depth: 20 }));
  return thrown instanceof Error && thrown.cause !== undefined ? [...texts, ...printed(thrown.cause)] : texts;
}
