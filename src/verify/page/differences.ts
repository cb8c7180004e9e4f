import { counted } from "../../command-line/counted.js";
import type { DriftRow, DriftShape, MemberShape } from "../report.js";
import { type Content, html, type Markup } from "./markup.js";

/** In what the answers of an operation differ, with the shape of the answer beside that of the document. */
export function differences(drift: readonly DriftRow[], shapes: readonly DriftShape[]): Markup {
  if (drift.length === 0) return html``;
  const breaks = drift.filter(({ addition }) => !addition);
  const additions = drift.filter(({ addition }) => addition);
  return html`${driftList("Answers break what the documents promise", breaks)}
${driftList("Answers hold what the documents lack, which breaks nothing", additions)}
${shapes.filter(({ members }) => members.length > 0).map((shape) => shapeTable(shape, drift))}`;
}

function driftList(title: string, rows: readonly DriftRow[]): Markup {
  if (rows.length === 0) return html``;
  const items = rows.map(
    ({ status, path, message, times }) =>
      html`<li>${status}: ${path === "" ? "the answer" : html`<code>${path}</code>`} ${message}${times === 1 ? "" : html` <span class="soft">(${times} times)</span>`}</li>`,
  );
  return html`<p class="title">${title}</p>
<ul class="drift">${items}</ul>`;
}

function shapeTable(shape: DriftShape, drift: readonly DriftRow[]): Markup {
  const rows = shape.members.map((member) => ({ member, messages: messagesOf(member, shape, drift) }));
  const differing = rows.filter(({ member, messages }) => messages.length > 0 || isWhole(member));
  const others = rows.filter((row) => !differing.includes(row));
  const place = placeInWords(shape.place);
  const more =
    others.length === 0
      ? html``
      : html`<details class="others"><summary>${counted(others.length, "other member")} of it</summary>${table(html`Other members of ${place}, status ${shape.status}`, others)}</details>`;
  return html`<div class="shape">${table(html`Shape of ${place}, status ${shape.status}`, differing.length === 0 ? others : differing)}${differing.length === 0 ? "" : more}</div>`;
}

function placeInWords(place: string): Content {
  if (place === "") return "the answer";
  return place === "[]" ? html`each item, <code>[]</code>` : html`<code>${place}</code>`;
}

interface Row {
  readonly member: MemberShape;
  readonly messages: readonly string[];
}

function table(caption: Markup, rows: readonly Row[]): Markup {
  return html`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Member</th><th scope="col">Document</th><th scope="col">Answer</th></tr></thead>
<tbody>
${rows.map(tableRow)}
</tbody>
</table>`;
}

function tableRow({ member, messages }: Row): Markup {
  const { name, document, optional, answer } = member;
  const said = messages.map((message) => html` <span class="said">${message}</span>`);
  const title = isWhole(member) ? "as a whole" : html`<code>${name}</code>`;
  const promised =
    document === ""
      ? html`<span class="none">no such member</span>`
      : html`<code>${document}</code>${optional ? html` <span class="soft">optional</span>` : ""}`;
  const sent = answer === "" ? html`<span class="none">not sent</span>` : html`<code>${answer}</code>`;
  return html`<tr${messages.length > 0 ? html` class="differs"` : ""}><th scope="row">${title}${said}</th><td>${promised}</td><td>${sent}</td></tr>
`;
}

/** The row that stands for the answer itself. */
function isWhole({ name }: MemberShape): boolean {
  return name === "";
}

function messagesOf(
  { name }: MemberShape,
  { place, status }: DriftShape,
  drift: readonly DriftRow[],
): readonly string[] {
  const path = [place, name].filter((part) => part !== "").join(".");
  const said = drift.filter((row) => row.status === status && row.path.replace(/(\[\])+$/, "") === path);
  return name === "" ? [] : [...new Set(said.map(({ message }) => message))];
}
