import { chromium } from "playwright-core";
const [,, ...args] = process.argv;
const b = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", headless: true, chromiumSandbox: false, args: ["--disable-gpu"] });
for (const a of args) {
  const [url, name, w = "1280", h = "900", scheme = "light", full = ""] = a.split("|");
  const c = await b.newContext({ viewport: { width: +w, height: +h }, colorScheme: scheme as "light" | "dark" });
  const p = await c.newPage();
  p.on("console", m => console.log(name, m.type(), m.text()));
  p.on("pageerror", e => console.log(name, "pageerror", String(e)));
  await p.goto("http://127.0.0.1:8791/" + url);
  await p.waitForTimeout(1200);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === "full" });
  await c.close();
}
await b.close();
