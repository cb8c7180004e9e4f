type Child = Node | string;

/** What of an item can have the focus. */
const FOCUSABLE = "button, summary, pre";

/** The element of the page with that id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

/** Makes an element; texts never become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", act);
  return made;
}

/** A row of a table; its first cell names it. */
export function row(first: Child, ...others: Child[]): HTMLTableRowElement {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, first),
    ...others.map((other) => element("td", {}, other)),
  );
}

/**
 * Shows a list so that what has not changed stays as it is: what is open stays open, and the focus where it was.
 *
 * @param facts what an item shows; the same facts mean the same element
 */
export function showList<Item>(
  list: HTMLElement,
  items: readonly Item[],
  key: (item: Item) => string,
  facts: (item: Item) => unknown,
  make: (item: Item) => HTMLElement,
): void {
  const present = new Map([...list.children].map((child) => [child.getAttribute("data-key"), child]));
  const wanted = items.map((item) => {
    const itemKey = key(item);
    const shown = JSON.stringify(facts(item));
    const old = present.get(itemKey);
    if (old?.getAttribute("data-facts") === shown) return old;
    const made = make(item);
    made.setAttribute("data-key", itemKey);
    made.setAttribute("data-facts", shown);
    if (old !== undefined) keepState(old, made);
    return made;
  });
  if (wanted.length === list.children.length && wanted.every((child, at) => list.children[at] === child))
    return;
  const focus = focusIn(list);
  list.replaceChildren(...wanted);
  focus?.();
}

function keepState(old: Element, made: Element): void {
  const open = old.querySelector("details")?.open === true;
  const details = made.querySelector("details");
  if (details !== null && open) details.open = true;
}

/** What gives the focus back to the element that stands in the place of the one that has it. */
function focusIn(list: HTMLElement): (() => void) | undefined {
  const { activeElement } = document;
  if (activeElement === null || !list.contains(activeElement)) return undefined;
  const item = [...list.children].find((child) => child.contains(activeElement));
  const key = item?.getAttribute("data-key");
  const at = item === undefined ? -1 : [...item.querySelectorAll(FOCUSABLE)].indexOf(activeElement);
  return () => {
    const now = [...list.children].find((child) => child.getAttribute("data-key") === key);
    const target = now?.querySelectorAll(FOCUSABLE)[at];
    if (target instanceof HTMLElement) target.focus();
  };
}
