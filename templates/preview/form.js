// The form beside the pages: collects what is typed, saves it a moment later, and shows findings at their fields.
const panel = document.getElementById("form");
const words = panel.dataset;
let saving = Promise.resolve();
let timer = 0;
let dirty = false; // something is typed that the file has not
let unsent = false; // nor has the server
let lost = false; // the server did not answer
let before = {}; // what the form had when the file was read or saved last
let edits = 0; // how often something was typed
let html = ""; // the form as it came
const gone = []; // the entries that were deleted, to bring them back, the last one first
const page = crypto.randomUUID(); // by which drafts of several tabs are told from each other

const own = (node, selector, scope) =>
  [...node.querySelectorAll(selector)].filter((each) => each.parentElement.closest(scope) === node);

function collect(group) {
  const told = {};
  for (const field of own(group, ".field[data-key]", ".group")) told[field.dataset.key] = valueOf(field);
  return told;
}

function entriesOf(field) {
  return [...field.querySelector(".entries").children];
}

function valueOf(field) {
  const kind = field.dataset.kind;
  if (kind === "group") return collect(field.querySelector(".group"));
  if (kind === "list")
    return entriesOf(field).map((entry) => {
      const told = collect(entry);
      if (entry.dataset.variant !== undefined) told._variant = entry.dataset.variant;
      if (entry.dataset.from !== undefined) told._from = Number(entry.dataset.from);
      if (entry.dataset.origin !== undefined) told._origin = JSON.parse(entry.dataset.origin);
      return told;
    });
  const control = field.querySelector("input, select, textarea");
  return kind === "switch" ? control.checked : control.value;
}

// The id that a field, or an entry, has in a form that comes anew: entries are told by their places.
function idOf(node) {
  const steps = [];
  for (let at = node.closest(".field, .entry"); at && panel.contains(at); at = at.parentElement.closest(".field, .entry"))
    steps.unshift(at.matches(".entry") ? [...at.parentElement.children].indexOf(at) : at.dataset.key);
  return ["f", ...steps].join("-");
}

// The digest of the file and the keys by which an entry is found in it; nothing for one that it never had.
function originOf(entry) {
  const steps = [];
  for (let at = entry; at && panel.contains(at); at = at.parentElement.closest(".field, .entry"))
    steps.unshift(at.matches(".entry") ? Number(at.dataset.from) : at.dataset.key);
  return steps.some(Number.isNaN) ? undefined : JSON.stringify([digestOf(panel), ...steps]);
}

// Asks the server, unless it is gone: who has its port then is not to get what was typed.
const ask = (address, sent) =>
  document.body.dataset.gone === undefined ? fetch(address, sent) : Promise.reject(new Error("gone"));

const entriesIn = (entry) => [...entry.querySelectorAll(".entry")];

// The digest of the file that a form is of; none where the file cannot be read.
const digestOf = (form) => form.querySelector(".root")?.dataset.digest;

// A node of the form, or the one in its place where the form has come anew.
const nodeNow = (node, id) => (node.isConnected ? node : document.getElementById(id));

function say(text, isWrong = false) {
  const status = document.getElementById("saved");
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle("wrong", isWrong);
}

// Saves when nothing has been typed for a moment, and at the latest every other second: a browser may end.
const PAUSE = 500;
const LONGEST = 2000;
let since = 0; // when the oldest change was typed that the server has not

function changed() {
  if (!unsent) since = Date.now();
  dirty = unsent = true;
  edits += 1;
  clearTimeout(timer);
  timer = setTimeout(save, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
}

function save() {
  clearTimeout(timer);
  saving = saving.then(send);
  return saving;
}

async function send() {
  const root = panel.querySelector(".root");
  if (!dirty || !root) return;
  dirty = false;
  const started = timer;
  since = Date.now();
  // Said when it takes a while alone: who listens is not to hear it at every pause.
  const slow = setTimeout(() => say(words.saving), 1000);
  let answer;
  let sent;
  let now;
  try {
    const given = collect(root);
    const body = JSON.stringify({ digest: root.dataset.digest, given, before, page });
    now = given;
    sent = [...panel.querySelectorAll(".entries")].map((list) => [...list.children]);
    answer = await (await ask(`save?meeting=${panel.dataset.meeting}`, { method: "POST", body })).json();
  } catch {
    dirty = lost = true;
    say(document.body.dataset.lost, true);
    return;
  } finally {
    clearTimeout(slow);
  }
  lost = false;
  if (timer === started) unsent = false;
  document.getElementById("other").hidden = !answer.other;
  say([answer.message, ...showFaults(answer.faults, "unsaved")].join(" "), !answer.digest);
  if (!answer.digest) {
    dirty = true; // what waits is not to be lost to what others save
    return;
  }
  root.dataset.digest = answer.digest;
  mine.add(answer.digest);
  before = now;
  // Each entry's place in the file is now the one that it had when it was sent.
  for (const entries of sent) entries.forEach((entry, at) => {
    entry.dataset.from = at;
    delete entry.dataset.origin;
  });
}

// Shows the file as it is now, at the place where one was, unless something is typed meanwhile.
async function load({ asked = true } = {}) {
  const typed = edits;
  let come;
  try {
    come = await (await ask(`form?meeting=${panel.dataset.meeting}&page=${page}`)).text();
  } catch {
    say(document.body.dataset.lost, true);
    return;
  }
  const made = document.createElement("div");
  made.innerHTML = come;
  const isSame = digestOf(made) ? digestOf(made) === digestOf(panel) : come === html;
  if (typed !== edits || (isSame && !asked)) return;
  html = come;
  const place = placeNow();
  document.getElementById("fields").replaceChildren(...made.childNodes);
  document.getElementById("other").hidden = true;
  dirty = unsent = false;
  if (asked || !digestOf(panel)) say("");
  const root = panel.querySelector(".root");
  before = root ? collect(root) : {};
  goBack(place);
  panel.querySelectorAll("textarea").forEach(grow);
  showFaults(latest, "found");
  if (root?.dataset.restored !== undefined) changed(); // it waits still: save it, or tell again what is wrong
}

const nameOf = (details) => idOf(details) + details.className;

const CONTROLS = "button, input, select, textarea, summary, [tabindex]";
const homeOf = (node) => node?.closest(".field, .entry");

function placeNow() {
  const at = document.activeElement;
  const home = panel.contains(at) ? homeOf(at) : null;
  const folds = [...panel.querySelectorAll("details")];
  return {
    id: home ? idOf(at) : "",
    nth: home ? [home, ...home.querySelectorAll(CONTROLS)].indexOf(at) : -1,
    selected: [at?.selectionStart, at?.selectionEnd],
    top: panel.scrollTop,
    open: new Map(folds.map((each) => [nameOf(each), each.open])),
  };
}

function goBack({ id, nth, selected, top, open }) {
  for (const each of panel.querySelectorAll("details")) each.open = open.get(nameOf(each)) ?? each.open;
  panel.scrollTop = top;
  const home = id && homeOf(document.getElementById(id));
  const at = home && [home, ...home.querySelectorAll(CONTROLS)][nth];
  if (!at) return;
  at.focus({ preventScroll: true });
  if (selected[0] !== null && at.setSelectionRange) at.setSelectionRange(...selected);
}

function grow(area) {
  area.style.height = "auto";
  if (area.scrollHeight) area.style.height = `${Math.min(area.scrollHeight + 2, 480)}px`;
}

// Findings of the file as it is saved, and faults of what could not be saved, at their fields.
let latest = [];
function fieldAt(path) {
  let group = panel.querySelector(".root");
  let found = null;
  for (const step of path) {
    if (typeof step === "number") {
      if (found?.dataset.kind !== "list") break;
      const entry = entriesOf(found)[step];
      if (!entry) break;
      [found, group] = [entry, entry];
    } else {
      const field = group && own(group, ".field[data-key]", ".group").find((each) => each.dataset.key === step);
      if (!field) break;
      found = field;
      group = field.dataset.kind === "group" ? field.querySelector(".group") : null;
    }
  }
  return found;
}

let told = 0;
// Returns what there is no field for.
function showFaults(faults, kind) {
  const others = [];
  panel.querySelectorAll(`.fault.${kind}`).forEach((each) => each.remove());
  for (const fault of faults ?? []) {
    const field = fieldAt(fault.path);
    if (!field) {
      others.push(fault.message);
      continue;
    }
    const line = document.createElement("p");
    line.className = `fault ${kind} ${fault.severity ?? "error"}`;
    line.id = `fault-${(told += 1)}`;
    line.textContent = fault.message;
    field.append(line);
    field.closest("details.more")?.setAttribute("open", "");
  }
  panel.querySelectorAll(".field > :is(input, select, textarea), .switch input").forEach((control) => {
    const lines = [...control.closest(".field").querySelectorAll(":scope > .fault")];
    const help = document.getElementById(`${control.id}-help`);
    control.toggleAttribute("aria-invalid", false);
    if (lines.some((line) => line.classList.contains("error"))) control.setAttribute("aria-invalid", "true");
    if (lines.length || help) control.setAttribute("aria-describedby", [help, ...lines].map((each) => each?.id ?? "").join(" ").trim());
    else control.removeAttribute("aria-describedby");
  });
  // A folded item says that something is found in it, in words and not by its colour alone.
  panel.querySelectorAll(".fold").forEach((fold) => {
    const count = fold.querySelectorAll(".fault").length;
    fold.querySelector(":scope > summary > .told").textContent = count ? `${words.found}: ${count}` : "";
  });
  return others;
}

// From a finding to its field.
document.addEventListener("field", ({ detail }) => {
  const field = fieldAt(detail);
  if (!field) return;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.querySelectorAll(":scope > details.fold").forEach((fold) => (fold.open = true));
  const at = field.querySelector(":scope > :is(input, select, textarea), .switch input") ?? field;
  if (at === field) field.tabIndex = -1;
  at.focus();
  at.scrollIntoView({ block: "center" });
});

document.addEventListener("told", ({ detail }) => {
  if (!detail.findings) return;
  latest = detail.findings
    .filter((found) => found.path.length)
    .map((found) => ({ ...found, message: `${found.in_form.message}: ${found.in_form.mend}` }));
  if (!dirty) showFaults(latest, "found");
  if (lost) save(); // the connection is there again
  // Somebody else has saved the file: take it over where nothing of one's own waits.
  clearTimeout(taking);
  if (!html || !detail.digest || detail.digest === digestOf(panel)) return;
  const take = () => {
    saving = saving.then(() => (dirty || detail.digest === digestOf(panel) ? undefined : load({ asked: false })));
  };
  // The pages may tell of what this page has saved before the last time: that goes by itself.
  if (mine.has(detail.digest)) taking = setTimeout(take, 3000);
  else take();
});
let taking = 0;
const mine = new Set(); // the digests of what this page has saved

let copies = 0;
function fresh(list, variant) {
  const template = [...list.querySelectorAll("template")].find(
    (each) => each.dataset.variant === variant && each.closest(".field.list") === list,
  );
  const mark = `new${(copies += 1)}`;
  const entry = document.createElement("ol");
  entry.innerHTML = template.innerHTML.replaceAll("-NEW", `-${mark}`);
  return entry.firstElementChild;
}

// Adds an entry at the end of a list, or behind another one.
function add(list, variant, behind = null) {
  const entry = fresh(list, variant);
  if (behind) behind.after(entry);
  else list.querySelector(":scope > .entries").append(entry);
  (entry.querySelector("input, textarea, select") ?? entry).focus();
  entry.scrollIntoView({ block: "nearest" });
  changed();
  return entry;
}

const ACTIONS = {
  add: (button) => add(button.closest(".field.list"), button.dataset.variant),
  below: (button) => add(button.closest(".field.list"), button.dataset.variant, button.closest(".entry")),
  up: (button) => move(button, (entry) => entry.previousElementSibling?.before(entry)),
  down: (button) => move(button, (entry) => entry.nextElementSibling?.after(entry)),
  delete: (button) => {
    const entry = button.closest(".entry");
    const list = entry.closest(".field.list");
    const next = entry.nextElementSibling ?? entry.previousElementSibling ?? list;
    const from = new Map(entriesIn(entry).map((each) => [each, each.dataset.from]));
    gone.push({ entry, list, id: idOf(list), at: entriesOf(list).indexOf(entry), origin: originOf(entry), from });
    entry.remove();
    next.tabIndex = -1;
    next.focus();
    document.getElementById("undo").hidden = false;
    changed();
  },
  forget: async (button) => {
    const digest = digestOf(panel) ?? "";
    await ask(`forget?meeting=${panel.dataset.meeting}`, { method: "POST", body: JSON.stringify({ page, digest }) });
    button.closest(".unsaved").remove();
    panel.querySelector(".root input")?.focus();
  },
  restore: async (button) => {
    const digest = button.closest(".broken").dataset.digest;
    try {
      const body = JSON.stringify({ digest });
      const come = await (await ask(`restore?meeting=${panel.dataset.meeting}`, { method: "POST", body })).json();
      await load();
      say(come.message, !come.digest);
      panel.querySelector(".root input")?.focus();
    } catch {
      say(document.body.dataset.lost, true);
    }
  },
  name: (button) => {
    const area = areaOf(button);
    const lines = area.value.split("\n").filter((line) => line.trim());
    if (!lines.includes(button.dataset.name)) lines.push(button.dataset.name);
    area.value = lines.join("\n");
    grow(area);
    changed();
  },
  bold: (button) => around(button, "**"),
  italic: (button) => around(button, "*"),
  bullets: (button) => startLines(button, () => "- "),
  numbers: (button) => startLines(button, (at) => `${at + 1}. `),
  heading: (button) => startLines(button, () => "#### "),
  link: (button) => around(button, "[", "](https://)"),
};

function move(button, how) {
  how(button.closest(".entry"));
  button.focus();
  changed();
}

function replace(area, start, end, text, from, to) {
  area.focus();
  area.setSelectionRange(start, end);
  // Keeps what Ctrl-Z takes back.
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, start, end);
  area.setSelectionRange(from, to);
  grow(area);
  changed();
}

const areaOf = (button) => button.closest(".field").querySelector("textarea");

function around(button, open, close = open) {
  const area = areaOf(button);
  const { selectionStart: start, selectionEnd: end, value } = area;
  const text = value.slice(start, end);
  replace(area, start, end, open + text + close, start + open.length, end + open.length);
}

function startLines(button, sign) {
  const area = areaOf(button);
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const end = Math.max(area.selectionEnd, start);
  const lines = area.value.slice(start, end).split("\n");
  const text = lines.map((line, at) => sign(at) + line).join("\n");
  replace(area, start, end, text, start + text.length, start + text.length);
}

panel.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-do]");
  if (button && ACTIONS[button.dataset.do]) ACTIONS[button.dataset.do](button);
});

panel.addEventListener("input", (event) => {
  if (event.target.type === "file" || event.target.readOnly) return;
  if (event.target.tagName === "TEXTAREA") grow(event.target);
  const fold = event.target.closest(".entry")?.querySelector(":scope > details > summary .name");
  if (fold && ["title", "break", "heading"].includes(event.target.closest(".field").dataset.key))
    nameEntry(fold.closest(".entry"), event.target.value);
  changed();
});

function nameEntry(entry, name) {
  entry.querySelector(":scope > details > summary .name").textContent = name;
  entry.setAttribute("aria-label", name);
  for (const button of entry.querySelectorAll(":scope > .moving > button"))
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
}

panel.addEventListener("toggle", (event) => event.target.querySelectorAll?.("textarea").forEach(grow), true);

// The arrow keys lead through the tools of a text, as in any toolbar.
panel.addEventListener("keydown", (event) => {
  const bar = event.target.closest(".tools");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !step) return;
  const buttons = [...bar.children];
  buttons.at((buttons.indexOf(event.target) + step) % buttons.length).focus();
});

panel.addEventListener("paste", async (event) => {
  const area = event.target;
  const pasted = event.clipboardData?.getData("text/html");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (area.tagName !== "TEXTAREA" || area.closest(".field").dataset.kind !== "text" || (!pasted && !text.includes("\n")))
    return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end } = area;
  const id = idOf(area);
  let markdown = text;
  try {
    const answer = await ask("pasted", { method: "POST", body: JSON.stringify({ html: pasted, text }) });
    if (answer.ok) markdown = await answer.text();
  } catch {
    say(document.body.dataset.lost, true);
  }
  const now = nodeNow(area, id);
  replace(now, start, end, markdown, start + markdown.length, start + markdown.length);
});

// Attachments: chosen, or dropped anywhere on their item.
async function attach(list, files) {
  const id = idOf(list);
  const failed = [];
  for (const file of files) {
    say(words.saving);
    const come = await sendFile(file);
    if (!come.file) {
      failed.push(`${file.name}: ${come.message}`);
      continue;
    }
    const now = nodeNow(list, id);
    const entry = add(now, now.querySelector("template").dataset.variant);
    entry.querySelector("[data-key=title] input").value = come.title;
    entry.querySelector("[data-key=file] input").value = come.file;
  }
  await save();
  if (failed.length) say(failed.join(" "), true);
}

async function sendFile(file) {
  const address = `attach?meeting=${panel.dataset.meeting}&name=${encodeURIComponent(file.name.toWellFormed())}`;
  try {
    if (file.size > Number(words.largest)) return { message: words.failed };
    return await (await ask(address, { method: "POST", body: file })).json();
  } catch {
    return { message: words.failed };
  }
}

panel.addEventListener("change", (event) => {
  if (event.target.type !== "file") return;
  attach(event.target.closest(".field.list"), [...event.target.files]);
  event.target.value = "";
});

const attachmentsOf = (target) =>
  target.closest?.(".entry[data-variant=title]")?.querySelector(".field[data-key=attachments]") ??
  target.closest?.(".field[data-key=attachments]");

for (const kind of ["dragover", "drop"])
  panel.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const list = attachmentsOf(event.target);
    if (kind === "drop" && list) attach(list, [...event.dataTransfer.files]);
  });

document.getElementById("undo").addEventListener("click", (event) => {
  const last = gone.pop();
  event.target.hidden = !gone.length;
  const list = nodeNow(last.list, last.id);
  if (!list) return;
  list.querySelector(".entries").insertBefore(last.entry, entriesOf(list)[last.at] ?? null);
  // The file may not have it any more: it comes back from the one that had it, and all in it with it.
  delete last.entry.dataset.from;
  for (const each of entriesIn(last.entry)) {
    const at = last.origin && last.from.get(each);
    if (at === undefined) delete each.dataset.from;
    else each.dataset.from = at;
  }
  if (last.origin) last.entry.dataset.origin = last.origin;
  last.entry.focus();
  changed();
});
document.getElementById("reload").addEventListener("click", () => {
  // What is typed goes to the drafts first, from where the form brings it back.
  saving = saving.then(send).then(() => load());
});
window.addEventListener("beforeunload", (event) => {
  if (unsent) {
    save();
    event.preventDefault();
  }
});

load();
