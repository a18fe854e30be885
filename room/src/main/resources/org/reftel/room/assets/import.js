// Shows how an import goes on, without loading the page again.
const shown = document.getElementById("job");

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    return true;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("job");
  const over = !["waiting", "running"].includes(now.dataset.state);
  if (over || !shown.contains(document.activeElement)) {
    shown.replaceChildren(...now.childNodes);
  } else {
    shown.querySelector("progress")?.replaceWith(now.querySelector("progress") ?? "");
  }
  document.title = page.title;
  return !over;
}

async function watch() {
  try {
    if (await look()) {
      setTimeout(watch, 1000);
    }
  } catch {
    setTimeout(watch, 5000);
  }
}

setTimeout(watch, 1000);
