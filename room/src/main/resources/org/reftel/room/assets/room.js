// What the keyboard and the pointer can do beyond links. Every page works without it.
const field = document.getElementById("q");
const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");

const marks = [...document.querySelectorAll("mark[id]")];
let now = -1;
function toMark(step) {
  if (marks.length === 0) return;
  marks[now]?.classList.remove("now");
  now = (now + step + marks.length) % marks.length;
  marks[now].classList.add("now");
  marks[now].scrollIntoView({ block: "center" });
  const place = document.querySelector("[data-place]");
  if (place) place.textContent = `${now + 1} of ${marks.length}`;
}
const hits = document.querySelector(".hits-bar");
if (hits && marks.length > 0) {
  hits.querySelector("a.button")?.remove();
  for (const [name, step, key] of [["Previous", -1, "k"], ["Next", 1, "j"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.title = `${name} (${key})`;
    button.addEventListener("click", () => toMark(step));
    hits.append(button);
  }
  const place = document.createElement("span");
  place.dataset.place = "";
  place.setAttribute("role", "status");
  hits.append(place);
}

const results = [...document.querySelectorAll(".hit h3 a")];
let at = -1;
function toResult(step) {
  if (results.length === 0) return;
  at = Math.min(Math.max(at + step, 0), results.length - 1);
  results[at].focus();
}

const follow = (selector) => document.querySelector(selector)?.click();
const places = { h: "/", s: "/search", p: "/posts", t: "/tags", w: "/wanted", c: "/coverage", l: "/list" };
const of = document.querySelector("[data-telegram]")?.dataset.telegram;
if (of) Object.assign(places, { r: `/telegrams/${of}/references`, f: `/telegrams/${of}/thread`, g: `/telegrams/${of}/graph` });
let going = false;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    document.activeElement?.blur();
    document.querySelector("dialog[open]")?.close();
    return;
  }
  if (typing()) return;
  if (going) {
    going = false;
    if (places[event.key]) location.href = places[event.key];
    return;
  }
  switch (event.key) {
    case "/": field?.focus(); field?.select(); event.preventDefault(); break;
    case "j": marks.length ? toMark(1) : toResult(1); break;
    case "k": marks.length ? toMark(-1) : toResult(-1); break;
    case "n": follow("a[rel=next]"); break;
    case "p": follow("a[rel=prev]"); break;
    case "g": going = true; setTimeout(() => { going = false; }, 1500); break;
    case "?": keys(); break;
  }
});

function keys() {
  let dialog = document.getElementById("keys");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "keys";
    dialog.setAttribute("aria-labelledby", "keys-title");
    const rows = [["/", "search"], ["j, k", "next, previous marked word or result"], ["n, p", "next, previous telegram or page"],
      ["g then h, s, p, t, w, c, l", "home, all telegrams, posts, TAGS, wanted, coverage, reading list"],
      ["g then r, f, g", "from a telegram: its references, its thread (what it follows), its graph"], ["?", "this list"], ["arrows", "in a text line by line: next sign, next line; on a drawing of times: next bar"], ["Esc", "close"]];
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = "Keys";
    const list = document.createElement("dl");
    for (const [key, what] of rows) {
      const term = document.createElement("dt");
      const said = document.createElement("dd");
      term.textContent = key;
      said.textContent = what;
      list.append(term, said);
    }
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(title, list, close);
    document.body.append(dialog);
  }
  dialog.showModal();
}

// A text line by line has hundreds of signs that are explained: one stop for the Tab key, and the arrows go on from there.
for (const lines of document.querySelectorAll(".lines")) {
  const signs = [...lines.querySelectorAll(".gloss")];
  const numbers = [...lines.querySelectorAll(".lineno")];
  const stops = [...lines.querySelectorAll(".gloss, .lineno")];
  let stop = signs[0] ?? numbers[0];
  for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
  lines.setAttribute("aria-description", "Arrow keys go from sign to sign and from line to line");
  lines.addEventListener("focusin", (event) => {
    const now = event.target.closest(".gloss, .lineno");
    if (!now) return;
    stop.tabIndex = -1;
    stop = now;
    stop.tabIndex = 0;
  });
  lines.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || event.target !== stop) return;
    const among = event.key === "ArrowRight" || event.key === "ArrowLeft" ? signs : numbers;
    const here = stops.indexOf(stop);
    const further = among.filter((one) => (stops.indexOf(one) - here) * step > 0);
    const next = step > 0 ? further[0] : further.at(-1);
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });
}

function copied(element, text) {
  navigator.clipboard?.writeText(text).then(() => {
    const before = element.textContent;
    element.textContent = element.classList.contains("pilcrow") ? "✓" : "Copied";
    setTimeout(() => { element.textContent = before; }, 1200);
  });
}
for (const pilcrow of document.querySelectorAll("a.pilcrow")) {
  pilcrow.title = "Copy the link to this paragraph";
  pilcrow.addEventListener("click", () => copied(pilcrow, pilcrow.href));
}
// A drawing that is wider than the window begins where its telegram is.
for (const canvas of document.querySelectorAll(".canvas")) {
  const box = canvas.querySelector(".box.middle")?.getBoundingClientRect();
  if (box) canvas.scrollLeft = box.left + box.width / 2 - canvas.getBoundingClientRect().left - canvas.clientWidth / 2;
}
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", () => copied(button, document.getElementById(button.dataset.copies).textContent));
}
