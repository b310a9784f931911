// Lists that are live: a change is shown where nobody is just then, and waits to be asked for where somebody is.

const AGAIN_AFTER = 60_000;

/* What the page says of a list when it has changed: how many are new in it, or that it has. */
function news(words, shown, fresh) {
  const known = new Set([...shown.querySelectorAll('[data-row]')].map(row => row.dataset.row));
  const rows = [...fresh.querySelectorAll('[data-row]')].filter(row => !known.has(row.dataset.row)).length;
  const count = Math.max(rows, Number(fresh.dataset.total) - Number(shown.dataset.total));
  const said = count === 1 ? words.one : count > 1 ? words.some.replace('#', count) : words.changed;
  const heading = fresh.querySelector('h2');
  return { short: said, whole: `${heading.id === 'list' ? document.querySelector('h1').textContent : heading.textContent}: ${said}` };
}

/* Whether somebody points at it or is in it: nothing moves under them. */
const isInUse = list => list.matches(':hover') || list.contains(document.activeElement);

export function live(status) {
  const words = status.dataset;
  let state = words.state;
  let source = null;
  let reading = false;
  let missed = null;

  const say = text => { status.textContent = text; };

  /* Asked for by a person, the list has the focus on its heading; otherwise the focus stays where it is. */
  function show(shown, fresh, asked) {
    shown.replaceWith(fresh);
    if (asked) {
      const heading = fresh.querySelector('h2');
      heading.tabIndex = -1;
      heading.focus();
    }
  }

  /* Beside the list, so that nothing in it moves. */
  function wait(shown, fresh, told) {
    shown.querySelectorAll('.fresh').forEach(old => old.remove());
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-primary fresh';
    button.textContent = `${told.short} · ${words.show}`;
    button.addEventListener('click', () => show(shown, fresh, true));
    shown.append(button);
    say(told.whole);
  }

  function take(page, changed) {
    const fresh = new Map([...page.querySelectorAll('[data-list]')].map(list => [list.dataset.list, list]));
    for (const shown of document.querySelectorAll('[data-list]')) {
      const next = fresh.get(shown.dataset.list);
      const concerned = shown.dataset.list.split(' ').some(name => changed.has(name));
      const was = shown.cloneNode(true);
      was.querySelectorAll('.fresh').forEach(old => old.remove());
      if (!next || !concerned || was.outerHTML === next.outerHTML) {
        continue;
      }
      const told = news(words, shown, next);
      if (isInUse(shown)) {
        wait(shown, next, told);
      } else {
        show(shown, next, false);
        say(told.whole);
      }
    }
  }

  /* One reading at a time; what changes meanwhile is read after it. */
  async function read(changed) {
    if (reading) {
      missed = new Set([...(missed || []), ...changed]);
      return;
    }
    reading = true;
    const answer = await fetch(location.href, { headers: { 'Luotsi-By-Itself': 'yes' }, redirect: 'manual' })
      .catch(() => null);
    if (answer && answer.ok) {
      take(new DOMParser().parseFromString(await answer.text(), 'text/html'), changed);
    }
    reading = false;
    if (missed) {
      const next = missed;
      missed = null;
      read(next);
    }
  }

  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }

  function open() {
    close();
    if (document.hidden) {
      return;
    }
    source = new EventSource(`${words.live}&since=${encodeURIComponent(state)}`);
    source.addEventListener('changed', event => {
      state = event.lastEventId;
      read(new Set(event.data.split(' ')));
    });
    source.addEventListener('ended', () => {
      close();
      setTimeout(open, AGAIN_AFTER);
    });
  }

  /* A browser has few connections to one server: only the page that is looked at holds one. */
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', event => { if (event.persisted) { open(); } });
  open();
}
