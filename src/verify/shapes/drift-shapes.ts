import type { Drift } from "../../contract/index.js";
import { documentedContent } from "../../contract/operation-contracts.js";
import { datamasqueContract } from "../../generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";
import { countsAsDrift, isSurvivable } from "../drift-rows.js";
import type { DriftShape, MemberShape } from "../report.js";
import { objectAround, objectAt } from "./faulty-object.js";
import { ANY_NAME, membersBeside } from "./members-beside.js";
import { typeOfSchema } from "./type-of-schema.js";
import { typeOfValue, union } from "./type-of-value.js";

const CONTRACTS: Readonly<Record<string, { readonly responses: object }>> = {
  ...datamasqueContract,
  ...inFlightMaskingContract,
};

type Fault = Drift["faults"][number];

/** The body of an answer, and what kind of content it is said to be. */
export interface AnswerContent {
  readonly mediaType: string;
  /** What the JSON says; `undefined` when it is none. */
  readonly body: unknown;
}

interface Place {
  readonly operation: string;
  readonly status: number;
  readonly place: string;
  readonly members: Map<string, { document: Set<string>; answer: Set<string>; optional: boolean }>;
}

/** Gathers the shapes of answers that differ, each place of each answer once. */
export class DriftShapes {
  readonly #places = new Map<string, Place>();

  /** Takes an answer that differs. */
  add({ method, path, status, faults }: Drift, content: AnswerContent): void {
    const operation = `${method} ${path}`;
    for (const fault of faults) {
      if (!countsAsDrift(operation, fault)) continue;
      const { place, members } = shapeOf(operation, status, fault, content);
      for (const member of members) this.#note(operation, status, place, member);
    }
  }

  /** What was gathered, in the order in which it came. */
  shapes(): DriftShape[] {
    return [...this.#places.values()].map(({ operation, status, place, members }) => ({
      operation,
      status,
      place,
      members: [...members].map(([name, { document, answer, optional }]) => ({
        name,
        document: union([...document].filter((type) => type !== "")),
        optional,
        answer: sentTypes(answer),
      })),
    }));
  }

  #note(operation: string, status: number, place: string, member: MemberShape): void {
    const key = `${operation}\n${status}\n${place}`;
    const found = this.#places.get(key) ?? { operation, status, place, members: new Map() };
    this.#places.set(key, found);
    const types = found.members.get(member.name) ?? {
      document: new Set(),
      answer: new Set(),
      optional: true,
    };
    found.members.set(member.name, types);
    types.document.add(member.document);
    types.answer.add(member.answer);
    // Where kinds differ, one of them may ask for it.
    types.optional &&= member.optional;
  }
}

function sentTypes(types: ReadonlySet<string>): string {
  const sent = union([...types].filter((type) => type !== ""));
  return sent !== "" && types.has("") ? `${sent}, or not sent` : sent;
}

function shapeOf(
  operation: string,
  status: number,
  fault: Fault,
  { mediaType, body }: AnswerContent,
): Pick<DriftShape, "place" | "members"> {
  const whole = (document: string, answer: string) => ({
    place: "",
    members: [{ name: "", document, optional: false, answer }],
  });
  if (fault.kind === "new-status")
    return whole(`status ${documentedStatuses(operation)}`, `status ${status}`);
  if (fault.kind === "not-json") return whole("application/json", mediaType);
  const schema = documentedContent(operation, status)?.["application/json"];
  if (schema === undefined) return { place: "", members: [] };
  const find = fault.kind === "forbidden-member" ? objectAt : objectAround;
  const object = find(schema, body, fault.path);
  if (object === undefined) return whole(typeOfSchema(schema), typeOfValue(body));
  const members = membersBeside(object);
  // Beside what is only new, the members that are as documented say nothing.
  const told =
    isSurvivable(fault, status) && object.member !== ""
      ? members.filter(({ name }) => name === object.member || name === ANY_NAME)
      : members;
  return { place: object.place, members: told };
}

/** The statuses that the documents have for an operation: `200 | 401 | 502`. */
function documentedStatuses(operation: string): string {
  return union(Object.keys(CONTRACTS[operation]?.responses ?? {}));
}
