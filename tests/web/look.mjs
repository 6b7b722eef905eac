// Looks at web pages as their readers do, in Chromium: `node look.mjs CHROMIUM PAGE ...` prints a JSON list of
// what was seen of each page. Nothing in it decides whether that is well: the tests do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate/node";
import puppeteer from "puppeteer-core";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const [chromium, ...pages] = process.argv.slice(2);
// What HTML Living Standard asks for, no matters of taste.
const html = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));
const STANDARDS = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] };
const COLOURS = { type: "rule", values: ["color-contrast"] };

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const seen = [];
try {
  for (const path of pages) {
    const found = await look(await browser.newPage(), pathToFileURL(path).href);
    const { results } = html.validateStringSync(readFileSync(path, "utf8"));
    found.invalid = results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`));
    seen.push(found);
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

async function look(page, address) {
  const requests = [];
  const errors = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => errors.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: "load" });
  const found = {
    requests,
    errors,
    keyboard: await walk(page),
    links: await page.$$eval("a[href]", (links) => links.map((link) => link.getAttribute("href"))),
    headings: await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((each) => Number(each.tagName[1]))),
    landmarks: await page.$$eval("header, nav, main, footer, aside, form, section[aria-labelledby], section[aria-label], [role=region]",
      (all) => all.map((each) => each.localName)),
    scrolled: {},
    violations: await violations(page, STANDARDS),
    widths: {},
  };
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  found.dark = await violations(page, COLOURS);
  await page.emulateMediaFeatures([]);
  for (const width of [1280, 768, 320]) {
    // 320 pixels: a telephone, and a page at 400 % (WCAG 2.1, 1.4.10).
    await page.setViewport({ width, height: 900 });
    found.widths[width] = await page.evaluate(() => document.documentElement.scrollWidth);
    // Tables that scroll, and whether the keyboard reaches them.
    found.scrolled[width] = await page.$$eval(".wide", (all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.tabIndex));
  }
  await page.emulateMediaType("print");
  found.printed = await page.$$eval("nav, .skip, .back, .downloads", (all) =>
    all.filter((each) => getComputedStyle(each).display !== "none").map((each) => each.outerHTML.slice(0, 80)),
  );
  await page.close();
  return found;
}

async function violations(page, runOnly) {
  await page.addScriptTag({ path: axe });
  const result = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), runOnly);
  return result.violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
}

// From the top of the page by the Tab key: where one gets to, and whether one sees where one is.
async function walk(page) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  const outlined = [];
  const stops = await page.$$eval("a[href], [tabindex='0']", (all) => all.length);
  let reached = 1;
  for (let stop = 1; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return { name: document.activeElement.tagName, outline: style.outlineStyle };
    });
    if (focus.name !== "BODY") reached += 1;
    outlined.push(focus.outline !== "none");
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.focus(".skip");
  await page.keyboard.press("Enter");
  const landed = await page.evaluate(() => document.activeElement.id);
  return { first, stops, reached, outlined: outlined.every(Boolean), landed };
}
