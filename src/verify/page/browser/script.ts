/** Makes the list of operations searchable. The page can be read without it. */
const form = part("filters", HTMLFormElement);
const search = part("search", HTMLInputElement);
const resource = part("resource", HTMLSelectElement);
const confidence = part("confidence", HTMLSelectElement);
const differs = part("differs", HTMLInputElement);
const entries = [...document.querySelectorAll<HTMLElement>("li.operation")];
const sections = [...document.querySelectorAll<HTMLElement>("section.resource")];

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

function show(): void {
  const words = search.value.toLowerCase().split(/\s+/);
  const results = new FormData(form).getAll("result");
  const fits = ({ dataset }: HTMLElement, ofResource: string | undefined): boolean =>
    words.every((word) => dataset.words?.includes(word)) &&
    (results.length === 0 || results.includes(dataset.result ?? "")) &&
    (resource.value === "" || resource.value === ofResource) &&
    (confidence.value === "" || confidence.value === dataset.confidence) &&
    (!differs.checked || dataset.differs === "yes");
  let shown = 0;
  for (const section of sections) {
    let any = false;
    for (const entry of section.querySelectorAll<HTMLElement>("li.operation")) {
      const fitting = fits(entry, section.dataset.resource);
      entry.hidden = !fitting;
      any ||= fitting;
      if (fitting) shown += 1;
    }
    section.hidden = !any;
  }
  part("shown", HTMLElement).textContent =
    shown === 0 ? "No operation fits." : `${shown} of ${entries.length} operations are shown.`;
}

/** Whatever is looked for, a link leads to it, and opens it. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || target.closest("section.resource") === null) return;
  if (target.closest("[hidden]") !== null) {
    form.reset();
    show();
  }
  const details = target.querySelector("details");
  if (details !== null && target.matches("li.operation")) details.open = true;
  target.scrollIntoView();
}

function openAll(open: boolean): void {
  for (const entry of entries) {
    const details = entry.querySelector("details");
    if (details !== null) details.open = open;
  }
}

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
// The fields have their first values again only after the event.
form.addEventListener("reset", () => setTimeout(show));
part("open-all", HTMLButtonElement).addEventListener("click", () => openAll(true));
part("close-all", HTMLButtonElement).addEventListener("click", () => openAll(false));
addEventListener("hashchange", openTarget);
document.addEventListener("keydown", (event) => {
  const types = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key !== "/" || types || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  search.focus();
});

// Paper has nothing to open; a browser that cannot do that by the style alone is helped.
const opened: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
    details.open = true;
    opened.push(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of opened.splice(0)) details.open = false;
});
show();
openTarget();
