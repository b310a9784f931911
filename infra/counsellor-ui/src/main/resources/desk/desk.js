// What makes the pages more comfortable; each of them works without.

import { live } from './live.js';

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/* Single keys act only while the focus is in their group, and can be switched off (WCAG 2.1.4). */
function singleKeys(group) {
  const keys = document.getElementById('keys');
  const inputs = all('[data-key]', group);
  group.addEventListener('keydown', event => {
    const typing = event.target.matches('select, textarea, input[type=text], input[type=date], input[type=time]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (keys && !keys.checked)) {
      return;
    }
    const chosen = inputs.find(input => input.dataset.key === event.key.toLowerCase());
    if (chosen) {
      event.preventDefault();
      chosen.click();
      chosen.focus();
    }
  });
  moveByArrows(inputs.filter(input => input.type === 'checkbox'));
}

/* A group of boxes is one stop of the tab key; arrows move within it, as they do among radio buttons. */
function moveByArrows(boxes) {
  const stop = at => boxes.forEach((box, other) => { box.tabIndex = other === at ? 0 : -1; });
  if (boxes.length > 0) {
    stop(Math.max(0, boxes.findIndex(box => box.checked)));
  }
  boxes.forEach((box, at) => {
    box.addEventListener('focus', () => stop(at));
    box.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        boxes[(at + step + boxes.length) % boxes.length].focus();
      }
    });
  });
}

/* Says while it is being typed what in a note tells who somebody is. */
function checkedNote(form) {
  const note = form.elements.note;
  const found = document.getElementById('f-note-found');
  let waiting = 0;
  let asked = 0;
  const check = async () => {
    const turn = ++asked;
    const body = new URLSearchParams({ note: note.value, _csrf: form.elements._csrf?.value });
    const answer = await fetch(form.dataset.check, { method: 'POST', body }).catch(() => null);
    if (answer && answer.ok && turn === asked) {
      const findings = await answer.json();
      found.replaceChildren(...findings.map(finding => {
        const line = document.createElement('p');
        line.textContent = finding.message;
        return line;
      }));
    }
  };
  note.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 400);
  });
}

/* How long the contact has lasted. */
function clock(began) {
  const lasts = document.getElementById('lasts');
  const show = () => {
    const start = Date.parse(began.dateTime);
    const seconds = Math.max(0, Math.floor((Date.now() - start) / 1000));
    lasts.textContent = `· ${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
  };
  show();
  setInterval(show, 1000);
}

/* What the worker touches was asked, and is derived no more. */
function asked(form) {
  form.addEventListener('change', event => {
    const before = form.elements[`before.${event.target.name}`];
    if (before) {
      before.remove();
    }
  });
}

/* A form is sent once, by Ctrl+Enter too, and what was typed is not left by mistake. */
function careful(form) {
  let changed = false;
  let sent = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', event => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener('beforeunload', event => {
    if (changed && !sent) {
      event.preventDefault();
    }
  });
  form.addEventListener('unsent', () => { sent = false; });
  addEventListener('pageshow', () => { sent = false; });
}

/* A session ends when nothing is asked for a while; whoever is there is told in time, and may go on, but not past the longest. */
function session(notice) {
  const idle = Number(notice.dataset.idle) * 1000;
  const over = Date.now() + Number(notice.dataset.left) * 1000;
  const warning = Math.min(120_000, idle / 2);
  const tell = () => { notice.hidden = Date.now() + warning > over; };
  let timer = setTimeout(tell, idle - warning);
  notice.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch(notice.dataset.stay, { redirect: 'manual' }).catch(() => null);
    if (answer && answer.ok) {
      notice.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(tell, idle - warning);
    }
  });
}

/* When it ends in any case, there is nothing to do but to finish in time. */
function sessionOver(notice) {
  setTimeout(() => { notice.hidden = false; }, Number(notice.dataset.toldIn) * 1000);
  notice.querySelector('button').addEventListener('click', () => { notice.hidden = true; });
}

all('[data-live]').forEach(live);
all('[data-keys]').forEach(singleKeys);
all('form[method=post]').forEach(careful);
all('form[data-check]').forEach(form => { checkedNote(form); asked(form); });
all('#clock').forEach(clock);
all('.session[data-idle]').forEach(session);
all('.session-over').forEach(sessionOver);
