// The preview's page: shows what the server tells, and keeps the reader's place while pages are renewed.
const element = (id) => document.getElementById(id);
const body = document.body;
const meeting = body.dataset.meeting;
let tab = location.hash.slice(1);
let told = { tabs: [], pages: [], marks: [] };
let events = null;
let goal = null; // where to go in a tab whose pages are still to come

function make(name, options = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (key === "click") made.addEventListener("click", value);
    else if (key in made && key !== "role") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function listen() {
  if (events) events.close();
  events = new EventSource(`events?meeting=${meeting}&tab=${encodeURIComponent(tab)}`);
  events.onmessage = (event) => show(JSON.parse(event.data));
  events.onerror = () => {
    events.close();
    body.dataset.gone = "";
    body.classList.add("stale");
    comeBack(0);
  };
}

// The preview may have been killed and begun again. Another program may have its port: nothing is sent to one
// that does not know the key, and the key itself is sent to nobody.
let waiting = 0;
function comeBack(milliseconds) {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    if (await greet().catch(() => false)) {
      delete body.dataset.gone;
      listen();
    } else {
      tell(body.dataset.lost, false);
      comeBack(1000);
    }
  }, milliseconds);
}

async function greet() {
  const asked = crypto.randomUUID();
  const ask = async (query) => (await fetch(`greeting?${new URLSearchParams(query)}`)).json();
  const come = await ask({ asked });
  if (come.proof !== (await proofOf(`preview ${asked}`))) return false;
  await ask({ asked: come.asked, proof: await proofOf(`page ${come.asked}`) });
  return true;
}

async function proofOf(text) {
  const bytes = (said) => new TextEncoder().encode(said);
  const key = await crypto.subtle.importKey("raw", bytes(body.dataset.key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const proof = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(text)));
  return [...proof].map((each) => each.toString(16).padStart(2, "0")).join("");
}

function show(data) {
  if (data.tabs.length && !data.tabs.some((each) => each.id === tab)) {
    choose(data.tabs[0].id);
    return;
  }
  told = data;
  document.dispatchEvent(new CustomEvent("told", { detail: data }));
  body.classList.toggle("stale", data.stale);
  tell(data.status, data.busy && (data.pages?.length || data.lines?.length));
  showTabs(data.tabs);
  if (!data.title) return;
  say(element("failure"), data.failure);
  showNotes(data.notes);
  showFindings(data.findings);
  showOutline(data.outline);
  if (data.lines) showSpoken(data.lines);
  else showPages(data.pages);
  if (goal && goal.tab === tab && data.pages.length >= goal.page) go(goal);
}

// That pages are being made is said when it takes a while: who listens is not to hear it at every pause.
let telling = 0;
function tell(text, isBusy) {
  clearTimeout(telling);
  const status = element("status");
  const write = () => status.textContent === text || (status.textContent = text);
  if (isBusy && status.textContent) telling = setTimeout(write, 1500);
  else write();
}

function say(place, text) {
  place.hidden = !text;
  if (place.textContent !== text) place.textContent = text;
}

// Whether a list shows this already; if not, it is about to.
function isShown(list, data) {
  const shown = JSON.stringify(data);
  if (list.dataset.shown === shown) return true;
  list.dataset.shown = shown;
  return false;
}

function showNotes(notes) {
  element("notes").hidden = !notes.length;
  element("notes").replaceChildren(...notes.map((note) => make("li", { textContent: note })));
}

function showTabs(tabs) {
  const list = element("tabs");
  if (isShown(list, [tabs, tab])) return;
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(
    ...tabs.map(({ id, name }) =>
      make("button", {
        type: "button",
        role: "tab",
        id: `tab-${id}`,
        "aria-selected": String(id === tab),
        "aria-controls": "sheets",
        tabIndex: id === tab ? 0 : -1,
        textContent: name,
        click: () => choose(id),
      }),
    ),
  );
  element("sheets").setAttribute("aria-labelledby", `tab-${tab}`);
  if (hadFocus) list.querySelector("[aria-selected=true]")?.focus();
}

function choose(id) {
  if (id !== tab) {
    tab = id;
    history.replaceState(null, "", `#${id}`);
    element("sheets").replaceChildren();
    element("pages").scrollTop = 0;
  }
  showTabs(told.tabs);
  listen();
}

element("tabs").addEventListener("keydown", (event) => {
  const at = told.tabs.findIndex((each) => each.id === tab);
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: told.tabs.length - 1 - at }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  choose(told.tabs[(at + step + told.tabs.length) % told.tabs.length].id);
});

// Pages: one that looks as before keeps its place and its picture.
function showPages(pages) {
  const sheets = element("sheets");
  const place = topPage();
  const old = [...sheets.querySelectorAll(".sheet")];
  const spare = new Map(old.map((sheet) => [sheet.dataset.key, sheet]));
  const wanted = new Set(pages.map((page) => page.key));
  const free = old.filter((sheet) => !wanted.has(sheet.dataset.key));
  const shown = pages.map((page, at) => {
    let sheet = spare.get(page.key);
    spare.delete(page.key);
    if (!sheet) {
      const same = free.indexOf(old[at]);
      sheet = same >= 0 ? free.splice(same, 1)[0] : newSheet();
      sheet.dataset.key = page.key;
      sheet.firstChild.src = `page/${page.key}.png`;
    }
    sheet.dataset.page = at + 1;
    sheet.id = `page-${at + 1}`;
    sheet.style.aspectRatio = `${page.width} / ${page.height}`;
    sheet.firstChild.alt = page.name;
    return sheet;
  });
  if (old.length !== shown.length || old.some((sheet, at) => sheet !== shown[at])) sheets.replaceChildren(...shown);
  if (place && place.sheet.isConnected) scroller().scrollTop += place.sheet.getBoundingClientRect().top - place.top;
}

function newSheet() {
  const picture = make("img", { loading: "lazy", decoding: "async" });
  const sheet = make("figure", { className: "sheet" }, picture);
  picture.addEventListener("load", () => (sheet.dataset.shown = sheet.dataset.key));
  picture.addEventListener("click", (event) => {
    const page = told.pages[sheet.dataset.page - 1];
    if (page) point(sheet, (event.offsetY / picture.clientHeight) * page.height);
  });
  return sheet;
}

function scroller() {
  const pages = element("pages");
  return pages.scrollHeight > pages.clientHeight + 1 ? pages : document.scrollingElement;
}

function topPage() {
  for (const sheet of element("sheets").querySelectorAll(".sheet")) {
    const { top, bottom } = sheet.getBoundingClientRect();
    if (bottom > element("pages").getBoundingClientRect().top && bottom > 0) return { sheet, top };
  }
  return null;
}

// What stands at a place of a page: the last part of the meeting that begins above it.
function point(sheet, top) {
  const number = Number(sheet.dataset.page);
  const above = told.marks.filter((mark) => mark.page < number || (mark.page === number && mark.top <= top + 6));
  const mark = above.at(-1);
  hideCard();
  if (!mark) return;
  const height = told.pages[number - 1].height;
  const card = make(
    "div",
    { className: "where", id: "where", role: "group", "aria-label": mark.title },
    make("p", { textContent: mark.title }),
    make("p", { textContent: mark.place }),
    make("a", { href: mark.editor, textContent: body.dataset.editor }),
    make("button", { type: "button", textContent: "×", "aria-label": body.dataset.close, click: hideCard }),
  );
  card.style.top = `${Math.min((100 * top) / height, 90)}%`;
  sheet.append(card);
}

function hideCard() {
  element("where")?.remove();
  document.querySelector(".band")?.remove();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hideCard();
});

function go(place) {
  if (place.tab && place.tab !== tab) {
    goal = place;
    choose(place.tab);
    return;
  }
  goal = null;
  const sheet = element(`page-${place.page}`);
  if (!sheet) return;
  const height = told.pages[place.page - 1].height;
  point(sheet, place.top);
  const band = make("div", { className: "band" });
  band.style.top = `${(100 * place.top) / height}%`;
  sheet.append(band);
  const view = scroller();
  const down = sheet.getBoundingClientRect().top + (sheet.clientHeight * place.top) / height;
  view.scrollTop += down - element("pages").getBoundingClientRect().top - 48;
}

function showFindings(findings) {
  const list = element("findings");
  element("none").hidden = findings.length > 0;
  element("count").textContent = findings.length || "";
  if (isShown(list, findings)) return;
  list.replaceChildren(
    ...findings.map((found) => {
      const ways = make("p", { className: "ways" });
      const said = element("form") ? found.in_form : found;
      const toField = () => document.dispatchEvent(new CustomEvent("field", { detail: found.path }));
      if (element("form") && found.path.length)
        ways.append(make("button", { type: "button", textContent: body.dataset.field, "aria-label": `${body.dataset.field}: ${said.message}`, click: toField }));
      else ways.append(make("a", { href: found.editor, textContent: found.place, title: found.editor_words }));
      if (found.page)
        ways.append(make("button", { type: "button", textContent: found.page_words, click: () => go(found) }));
      return make(
        "li",
        { className: found.severity },
        make("p", {}, make("span", { className: "kind", textContent: `${found.kind}: ` }), said.message),
        make("p", { className: "mend", textContent: said.mend }),
        ways,
      );
    }),
  );
}

function showOutline(entries) {
  const list = element("outline");
  if (isShown(list, entries)) return;
  list.replaceChildren(
    ...entries
      .filter((entry) => entry.page)
      .map((entry) =>
        make(
          "li",
          { className: `level-${Math.min(entry.level, 4)}` },
          make(
            "button",
            { type: "button", click: () => go(entry) },
            make("span", { textContent: entry.title }),
            make("span", { className: "number", textContent: entry.page }),
          ),
        ),
      ),
  );
}

function showSpoken(lines) {
  const list = make("ol", { className: "spoken" }, ...lines.map((line) => make("li", { textContent: line })));
  element("sheets").replaceChildren(list);
}

element("meeting")?.addEventListener("change", (event) => {
  location.assign(`?meeting=${event.target.value}`);
});

listen();
