// Offers how the query may go on, below the search box: a combobox as ARIA describes it. Without this the box is a plain one.
const box = document.querySelector('form[role="search"] input[name="q"]');

if (box) {
  const form = box.form;
  const list = document.createElement('ul');
  list.id = 'offers';
  list.className = 'offers';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Offers');
  list.hidden = true;
  form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id],
    ['aria-expanded', 'false']]) {
    box.setAttribute(name, value);
  }

  let answer = { from: 0, to: 0, offers: [] };
  let chosen = -1;
  let asked = 0;
  let waiting = 0;

  function close() {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function choose(place) {
    const items = list.children;
    if (chosen >= 0 && items[chosen]) items[chosen].setAttribute('aria-selected', 'false');
    chosen = place;
    if (chosen < 0) {
      box.removeAttribute('aria-activedescendant');
      return;
    }
    items[chosen].setAttribute('aria-selected', 'true');
    items[chosen].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', items[chosen].id);
  }

  function take(place) {
    const offer = answer.offers[place];
    const goesOn = offer.text.endsWith(':');
    const before = box.value.slice(0, answer.from) + offer.text + (goesOn ? '' : ' ');
    box.value = before + box.value.slice(answer.to).trimStart();
    box.setSelectionRange(before.length, before.length);
    close();
    box.focus();
    if (offer.kind === 'telegram' && box.value.trim() === offer.text) {
      form.requestSubmit();
    } else if (goesOn) {
      ask();
    }
  }

  function part(name, text) {
    const element = document.createElement('span');
    element.className = name;
    element.textContent = text;
    return element;
  }

  function show() {
    list.replaceChildren(...answer.offers.map((offer, place) => {
      const item = document.createElement('li');
      item.id = 'offer-' + place;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.append(part('text', offer.text), part('meaning', offer.meaning));
      if (offer.telegrams > 0) item.append(part('count', offer.telegrams.toLocaleString('en')));
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(place);
      });
      return item;
    }));
    chosen = -1;
    list.hidden = answer.offers.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
  }

  async function ask() {
    const number = ++asked;
    if (box.value.trim() === '') {
      close();
      return;
    }
    try {
      const response = await fetch('/api/v1/suggestions?q=' + encodeURIComponent(box.value) + '&at=' + box.selectionStart);
      if (!response.ok || number !== asked || document.activeElement !== box) return;
      answer = await response.json();
      show();
    } catch {
      close();
    }
  }

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 80);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    const many = answer.offers.length;
    if (list.hidden) {
      if (event.key === 'ArrowDown' && box.value.trim() !== '') {
        event.preventDefault();
        ask();
      }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen < 0 && step < 0 ? many - 1 : chosen + step >= many ? -1 : chosen + step);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
  });
  form.addEventListener('submit', close);
}
