// A browser that is led from elsewhere: `node lead.mjs PROGRAM` reads a JSON command a line from stdin and
// answers each with a JSON line. Nothing in it decides anything: the tests do.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const STANDARDS = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] };
const executablePath = process.argv[2];
const isFirefox = executablePath.includes("firefox");
const browser = await puppeteer.launch(
  isFirefox
    ? { browser: "firefox", executablePath }
    : { executablePath, args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"] },
);
const pages = new Map();
process.on("SIGTERM", () => {
  browser.process()?.kill("SIGKILL");
  process.exit(0);
});

async function opened(name) {
  if (pages.has(name)) return pages.get(name);
  const page = await browser.newPage();
  const seen = { page, requests: [], errors: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("dialog", (dialog) => dialog.accept());
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => seen.errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  pages.set(name, seen);
  return seen;
}

const tools = new WeakMap();
async function toolsOf(page) {
  if (!tools.has(page)) tools.set(page, await page.createCDPSession());
  return tools.get(page);
}

const COMMANDS = {
  open: async ({ page }, address) => (await page.goto(address, { waitUntil: "load" }))?.status(),
  run: async ({ page }, code) => page.evaluate(code),
  wait: async ({ page }, code, seconds) =>
    (await page.waitForFunction(code, { timeout: 1000 * seconds, polling: 50 })).jsonValue(),
  click: async ({ page }, where) => {
    await page.bringToFront(); // a page behind another one draws nothing
    await page.click(where);
  },
  focus: async ({ page }, where) => page.focus(where),
  type: async ({ page }, text) => page.keyboard.type(text),
  press: async ({ page }, key) => page.keyboard.press(key),
  control: async ({ page }, key) => {
    await page.bringToFront();
    await page.keyboard.down("Control");
    await page.keyboard.press(key);
    await page.keyboard.up("Control");
  },
  upload: async ({ page }, where, ...files) => (await page.$(where)).uploadFile(...files),
  size: async ({ page }, width, height) => page.setViewport({ width, height }),
  // Firefox cannot be asked for another scheme: what is looked at in it is light.
  look: async ({ page }, scheme) =>
    isFirefox || page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]),
  seen: async ({ requests, errors }) => ({ requests, errors }),
  axe: async ({ page }) => {
    // The page's own policy lets no script in; a test's comes with the debugger's rights.
    await page.evaluate(await readFile(axe, "utf-8"));
    const result = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), STANDARDS);
    return result.violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  },
  // What those hear who do not see the page: each thing that has a role, with the groups it stands in; or those
  // of a role and name alone, as a page has thousands.
  heard: async ({ page }, role, name) => {
    const { nodes } = await (await toolsOf(page)).send("Accessibility.getFullAXTree");
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const isAsked = (node) => !role || (node.role?.value === role && (node.name?.value ?? "") === name);
    return nodes.filter((node) => !node.ignored && isAsked(node)).map((node) => {
      const within = [];
      for (let at = byId.get(node.parentId); at; at = byId.get(at.parentId))
        if (!at.ignored && at.name?.value) within.unshift(at.name.value);
      const facts = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
      const [role, called, value, described] = [node.role, node.name, node.value, node.description].map((each) => each?.value ?? "");
      return { role, name: called, value, described, within, facts, at: node.backendDOMNodeId };
    });
  },
  reach: async ({ page }, at) => {
    await page.bringToFront();
    await (await toolsOf(page)).send("DOM.focus", { backendNodeId: at });
  },
  // Files for the button that has the focus, opened by its key.
  choose: async ({ page }, ...files) => {
    const waiting = page.waitForFileChooser();
    await new Promise((done) => setTimeout(done, 300)); // until it waits
    await page.keyboard.press("Enter");
    await (await waiting).accept(files);
  },
  close: async ({ page }) => page.close(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { name, command, given } = JSON.parse(line);
  let answer;
  try {
    const seen = await opened(name);
    answer = { done: (await COMMANDS[command](seen, ...given)) ?? null };
    if (command === "close") pages.delete(name);
  } catch (error) {
    answer = { failed: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
process.exit(0);
