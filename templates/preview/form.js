// The form beside the pages: collects what is typed, saves it a moment later, and shows findings at their fields.
const panel = document.getElementById("form");
const words = panel.dataset;
let saving = Promise.resolve();
let timer = 0;
let dirty = false; // something is typed that the file has not
let unsent = false; // nor has the server
let before = {}; // what the form had when the file was read or saved last
let gone = null; // the entry that was deleted last, to bring it back

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
      return told;
    });
  const control = field.querySelector("input, select, textarea");
  return kind === "switch" ? control.checked : control.value;
}

function say(text, isWrong = false) {
  const status = document.getElementById("saved");
  status.textContent = text;
  status.classList.toggle("wrong", isWrong);
}

function changed() {
  dirty = unsent = true;
  clearTimeout(timer);
  timer = setTimeout(save, 500);
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
  say(words.saving);
  let answer;
  let sent;
  let now;
  try {
    const given = collect(root);
    const body = JSON.stringify({ digest: root.dataset.digest, given, before });
    now = given;
    sent = [...panel.querySelectorAll(".entries")].map((list) => [...list.children]);
    answer = await (await fetch(`save?meeting=${panel.dataset.meeting}`, { method: "POST", body })).json();
  } catch {
    dirty = true;
    say(document.body.dataset.lost, true);
    return;
  }
  if (timer === started) unsent = false;
  document.getElementById("other").hidden = !answer.other;
  showFaults(answer.faults, "unsaved");
  say(answer.message, !answer.digest);
  if (!answer.digest) {
    dirty = true; // what waits is not to be lost to what others save
    return;
  }
  root.dataset.digest = answer.digest;
  before = now;
  // Each entry's place in the file is now the one that it had when it was sent.
  for (const entries of sent) entries.forEach((entry, at) => (entry.dataset.from = at));
}

async function load() {
  const answer = await fetch(`form?meeting=${panel.dataset.meeting}`);
  document.getElementById("fields").innerHTML = await answer.text();
  document.getElementById("other").hidden = true;
  dirty = unsent = false;
  const root = panel.querySelector(".root");
  before = root ? collect(root) : {};
  panel.querySelectorAll("textarea").forEach(grow);
  showFaults(latest, "found");
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

function showFaults(faults, kind) {
  panel.querySelectorAll(`.fault.${kind}`).forEach((each) => each.remove());
  for (const fault of faults ?? []) {
    const field = fieldAt(fault.path);
    if (!field) continue;
    const told = document.createElement("p");
    told.className = `fault ${kind} ${fault.severity ?? "error"}`;
    told.textContent = fault.message;
    const control = field.querySelector(":scope > input, :scope > select, :scope > textarea");
    if (control) control.setAttribute("aria-invalid", "true");
    field.closest("details.fold")?.classList.add("faulty");
    field.append(told);
    field.closest("details.more")?.setAttribute("open", "");
  }
  panel.querySelectorAll("[aria-invalid]").forEach((control) => {
    if (!control.parentElement.querySelector(":scope > .fault")) control.removeAttribute("aria-invalid");
  });
  panel.querySelectorAll(".faulty").forEach((fold) => {
    if (!fold.querySelector(".fault")) fold.classList.remove("faulty");
  });
}

document.addEventListener("told", ({ detail }) => {
  if (!detail.findings) return;
  latest = detail.findings.filter((found) => found.path.length);
  if (!dirty) showFaults(latest, "found");
  // Somebody else has saved the file: take it over where nothing of one's own waits.
  const root = panel.querySelector(".root");
  if (!root || !detail.digest || detail.digest === root.dataset.digest) return;
  saving = saving.then(() => {
    if (dirty || root.dataset.digest === detail.digest || !root.isConnected) return undefined;
    const focus = document.activeElement?.id;
    const top = panel.scrollTop;
    const open = [...panel.querySelectorAll("details[open]")].map((each) => each.closest("[id]")?.id);
    return load().then(() => {
      panel.querySelectorAll("details").forEach((each) => {
        if (open.includes(each.closest("[id]")?.id)) each.open = true;
      });
      panel.scrollTop = top;
      document.getElementById(focus)?.focus();
    });
  });
});

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

function add(list, variant) {
  const entry = fresh(list, variant);
  list.querySelector(".entries").append(entry);
  (entry.querySelector("input, textarea, select") ?? entry).focus();
  entry.scrollIntoView({ block: "nearest" });
  changed();
  return entry;
}

const ACTIONS = {
  add: (button) => add(button.closest(".field.list"), button.dataset.variant),
  up: (button) => move(button, (entry) => entry.previousElementSibling?.before(entry)),
  down: (button) => move(button, (entry) => entry.nextElementSibling?.after(entry)),
  delete: (button) => {
    const entry = button.closest(".entry");
    const next = entry.nextElementSibling ?? entry.previousElementSibling ?? entry.closest(".field.list");
    gone = { entry, list: entry.parentElement, next: entry.nextElementSibling };
    entry.remove();
    next.tabIndex = -1;
    next.focus();
    document.getElementById("undo").hidden = false;
    changed();
  },
  name: (button) => {
    const area = button.closest(".field").querySelector("textarea");
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
    fold.textContent = event.target.value;
  changed();
});

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
  const html = event.clipboardData?.getData("text/html");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (area.tagName !== "TEXTAREA" || area.closest(".field").dataset.kind !== "text" || (!html && !text.includes("\n")))
    return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end } = area;
  const answer = await fetch("pasted", { method: "POST", body: JSON.stringify({ html, text }) });
  const markdown = answer.ok ? await answer.text() : text;
  replace(area, start, end, markdown, start + markdown.length, start + markdown.length);
});

// Attachments: chosen, or dropped anywhere on their item.
async function attach(list, files) {
  for (const file of files) {
    say(words.saving);
    const address = `attach?meeting=${panel.dataset.meeting}&name=${encodeURIComponent(file.name)}`;
    const answer = await fetch(address, { method: "POST", body: file });
    const told = await answer.json();
    if (!answer.ok) {
      say(told.message, true);
      continue;
    }
    const entry = add(list, list.querySelector("template").dataset.variant);
    entry.querySelector("[data-key=title] input").value = told.title;
    entry.querySelector("[data-key=file] input").value = told.file;
  }
  await save();
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
  if (gone) {
    gone.list.insertBefore(gone.entry, gone.next?.isConnected ? gone.next : null);
    for (const entry of [gone.entry, ...gone.entry.querySelectorAll(".entry")]) delete entry.dataset.from;
    gone.entry.focus();
  }
  gone = null;
  event.target.hidden = true;
  changed();
});
document.getElementById("reload").addEventListener("click", load);
window.addEventListener("beforeunload", (event) => {
  if (unsent) {
    save();
    event.preventDefault();
  }
});

load();
