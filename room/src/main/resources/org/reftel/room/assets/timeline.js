// Lets a stretch of time be chosen on a drawing of bars: with the pointer by drawing over them, with the keyboard by the arrows.
// Without it each bar is a link, and the form below the drawing takes any two dates.
for (const drawing of document.querySelectorAll("svg.bars[data-stretches]")) {
  const figure = drawing.closest("figure");
  const form = figure.querySelector(".choose form");
  const stretches = drawing.dataset.stretches.split(" ").map((stretch) => stretch.split("/"));
  const step = drawing.viewBox.baseVal.width / stretches.length;
  const picked = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  picked.setAttribute("class", "picked");
  picked.setAttribute("y", 0);
  picked.setAttribute("height", drawing.viewBox.baseVal.height);
  picked.setAttribute("width", 0);
  drawing.append(picked);
  const said = document.createElement("output");
  said.className = "stretch";
  figure.querySelector("figcaption").append(said);
  drawing.removeAttribute("aria-hidden");
  drawing.setAttribute("role", "application");
  drawing.setAttribute("aria-label", "Choose a time: arrows go from bar to bar, Shift with arrows takes several, Enter shows them");
  drawing.setAttribute("tabindex", "0");
  let first = -1;
  let last = -1;

  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const words = (date) => day.format(new Date(date + "T00:00:00Z"));
  function show() {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    picked.setAttribute("x", Math.max(0, from) * step);
    picked.setAttribute("width", first < 0 ? 0 : (to - from + 1) * step);
    said.textContent = first < 0 ? "" : `${words(stretches[from][0])} to ${words(stretches[to][1])}`;
  }
  function ask() {
    form.elements.from.value = stretches[Math.min(first, last)][0];
    form.elements.to.value = stretches[Math.max(first, last)][1];
    form.requestSubmit();
  }
  function leave() {
    first = last = -1;
    show();
  }
  const under = (event) => {
    const box = drawing.getBoundingClientRect();
    const index = Math.floor((event.clientX - box.left) / box.width * stretches.length);
    return Math.min(Math.max(index, 0), stretches.length - 1);
  };

  let drawn = false;
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey) return;
    drawn = false;
    first = last = under(event);
    const move = (moved) => {
      last = under(moved);
      if (!drawn && last !== first) {
        drawn = true;
        drawing.setPointerCapture(moved.pointerId);
      }
      if (drawn) show();
    };
    const up = (ended) => {
      drawing.removeEventListener("pointermove", move);
      drawing.removeEventListener("pointerup", up);
      drawing.removeEventListener("pointercancel", up);
      if (drawn && ended.type === "pointerup") ask();
      else leave();
    };
    drawing.addEventListener("pointermove", move);
    drawing.addEventListener("pointerup", up);
    drawing.addEventListener("pointercancel", up);
  });
  // A stretch that was drawn is no click on the bar where it began or ended.
  drawing.addEventListener("click", (event) => {
    if (drawn) event.preventDefault();
    drawn = false;
  }, true);

  drawing.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -stretches.length, End: stretches.length };
    if (event.key in steps) {
      const from = last < 0 ? (steps[event.key] > 0 ? -1 : stretches.length) : last;
      last = Math.min(Math.max(from + steps[event.key], 0), stretches.length - 1);
      if (!event.shiftKey || first < 0) first = last;
      show();
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && first >= 0) {
      ask();
      event.preventDefault();
    } else if (event.key === "Escape") {
      leave();
    }
  });
  drawing.addEventListener("blur", leave);
}
