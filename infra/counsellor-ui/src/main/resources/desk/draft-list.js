// The page of what waits: what is unfinished is gone on with, what was refused is opened, and anything can be deleted, which can be undone.

import * as vault from './vault.js';
import { ask, send } from './sender.js';

const FEW = 80;

const list = document.getElementById('draft-list');
const template = document.getElementById('draft').content.firstElementChild;
const words = list.dataset;
const { key, place } = document.getElementById('waiting').dataset;
const when = new Intl.DateTimeFormat('fi', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Helsinki' });
const deleted = new Map();
let shown = '';

/* Nobody else's is shown: so it is asked who is signed in, where it can be. */
const person = ask(key).catch(() => undefined);

const beginning = draft => {
  const note = draft?.fields.find(([name]) => name === 'note')?.[1] ?? '';
  return note.length > FEW ? `${note.slice(0, FEW)}…` : note;
};

async function item(held, record) {
  const draft = await vault.open(held, record).catch(() => null);
  const state = deleted.has(record.id) ? 'deleted' : record.state;
  const line = template.cloneNode(true);
  line.dataset.id = record.id;
  line.querySelector('h2').textContent = draft?.title ?? words.lost;
  line.querySelector('.law').textContent = `${when.format(record.at)} · ${words[state]}`;
  line.querySelector('.written').textContent = beginning(draft);
  const deeds = {
    'go-on': draft && state === 'typing',
    send: draft && state === 'waiting',
    open: draft && state === 'refused',
    delete: state !== 'deleted',
    undo: state === 'deleted',
  };
  line.querySelectorAll('[data-do]').forEach(deed => deeds[deed.dataset.do] || deed.remove());
  line.querySelector('[data-do=go-on]')?.setAttribute('href', draft.path + (draft.path.includes('?') ? '&' : '?') + `draft=${record.id}`);
  return line;
}

async function show() {
  await person;
  const held = await vault.key();
  const all = await vault.records();
  const mine = [...all.filter(({ owner }) => owner === held?.owner), ...deleted.values()].sort((one, other) => one.at - other.at);
  document.getElementById('locked').hidden = Boolean(held) || all.length === 0;
  document.getElementById('none').hidden = mine.length > 0 || (!held && all.length > 0);
  const now = JSON.stringify(mine.map(({ id, state }) => [id, state, deleted.has(id)]));
  if (now !== shown) {
    shown = now;
    list.replaceChildren(...await Promise.all(mine.map(record => item(held, record))));
  }
}

/* To open what was refused is to send it once more: the desk shows it with what is wrong. */
async function sent(id) {
  const answer = (await send(key, id).catch(() => new Map())).get(id);
  if (answer && answer.outcome !== 'LATER') {
    location.assign(answer.to);
  }
}

const DEEDS = {
  send: sent,
  open: sent,
  delete: async id => {
    deleted.set(id, await vault.record(id));
    await vault.remove(id);
  },
  undo: async id => {
    await vault.put(deleted.get(id));
    deleted.delete(id);
  },
};

list.addEventListener('click', async ({ target }) => {
  const deed = DEEDS[target.dataset.do];
  const { id } = target.closest('li').dataset;
  if (deed) {
    await deed(id);
    await show();
    list.querySelector(`[data-id="${id}"] [data-do]`)?.focus();
  }
});

if (location.pathname !== place) {
  document.getElementById('no-connection').hidden = false;
  document.getElementById('again').href = location.href;
}
document.addEventListener('drafts', show);
show();
