// The guides are open until a reader closes them: closed, they would be two words that nobody looks behind.
const navigation = document.getElementById("tsd-nav-container");

function openGuides() {
  for (const section of navigation?.querySelectorAll(":scope > li > details") ?? []) {
    const { key = "" } = section.querySelector("summary")?.dataset ?? {};
    if (key === "API reference") return;
    if (!isRemembered(`tsd-accordion-${key}`)) section.open = true;
  }
}

function isRemembered(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

if (navigation !== null) {
  new MutationObserver(openGuides).observe(navigation, { childList: true });
  openGuides();
}
