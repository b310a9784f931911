// A form that can be filled in without a connection: what is typed in it is kept, sealed, from the first letter until it is recorded.

import * as vault from './vault.js';
import { send } from './sender.js';

const WRITTEN_AFTER = 300;
const HOUR = 3_600_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/* What proves where a form came from and whose it is, and in what its sender acts, belongs to the page and not to the draft. */
const PROOFS = ['_csrf', '_typist'];
const ACTING = 'acting';

const OWN = ['/desk/theme.css', '/desk/theme.js', '/desk/desk.js', '/desk/drafts.js', '/desk/drafted-form.js', '/desk/draft-list.js', '/desk/vault.js',
  '/desk/sender.js', '/desk/luotsi.svg'];

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  second: '2-digit', timeZoneName: 'longOffset',
});

/* As 2026-11-30T14:37:05+02:00. */
const moment = time => MOMENT.format(time).replace(' ', 'T').replace(/ ?(GMT|UTC)/, '');

/* A new id of version 7 (RFC 9562), as the desk makes them. */
function newId() {
  const random = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now().toString(16).padStart(12, '0');
  random[6] = 0x70 | (random[6] & 0x0f);
  random[8] = 0x80 | (random[8] & 0x3f);
  const rest = [...random.slice(6)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return (time + rest).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function hidden(form, name, value) {
  const input = form.elements[name] ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
  input.value = value;
}

/* An empty form that the browser kept is made one of now: with ids of its own, and the record that its address names. */
function fresh(form, address, held) {
  form.querySelectorAll('input[type=hidden]').forEach(input => {
    if (ID.test(input.value)) {
      input.value = newId();
    }
  });
  address.forEach((value, name) => hidden(form, name, value));
  hidden(form, ACTING, held?.acting ?? '');
  const began = form.querySelector('#clock');
  if (began) {
    began.dateTime = moment(Date.now() + (held?.ahead ?? 0));
    began.textContent = began.dateTime.slice(11, 16).replace(':', '.');
    hidden(form, 'opened', began.dateTime);
  }
}

function fill(form, fields) {
  const typed = fields.filter(([name]) => name !== ACTING);
  [...form.elements].filter(({ name }) => name && !PROOFS.includes(name) && name !== ACTING).forEach(element => {
    const values = typed.filter(([name]) => name === element.name).map(([, value]) => value);
    if (element.type === 'checkbox' || element.type === 'radio') {
      element.checked = values.includes(element.value);
    } else if (values.length > 0) {
      [element.value] = values;
    } else if (element.type === 'hidden') {
      element.remove();
    }
  });
  typed.forEach(([name, value]) => form.elements[name] ?? hidden(form, name, value));
  const began = form.querySelector('#clock');
  if (began) {
    began.dateTime = form.elements.opened.value;
    began.textContent = began.dateTime.slice(11, 16).replace(':', '.');
  }
}

/* The page's own files and the empty form are there when the connection is not. */
async function keepEmpty(form, place) {
  const cache = await caches.open('luotsi');
  const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => new URL(href).pathname);
  for (const path of new Set([form.dataset.kept, place, ...sheets, ...OWN])) {
    const had = await cache.match(path, { ignoreVary: true });
    const language = had?.headers.get('Content-Language') ?? document.documentElement.lang;
    if (!had || language !== document.documentElement.lang || Date.parse(had.headers.get('Date')) + HOUR < Date.now()) {
      const answer = await fetch(path, { headers: { 'X-Requested-With': 'XMLHttpRequest' }, redirect: 'manual' });
      if (answer.ok) {
        await cache.put(path, answer);
      }
    }
  }
}

/**
 * Keeps a form, and sends it by itself once it is saved.
 *
 * @param key the person's key, as it comes
 * @param words those of the head of the page
 */
export function draftedForm(form, key, words) {
  const address = new URLSearchParams(location.search);
  const named = address.get('draft');
  ['draft', 'shown', 'lang', 'continue'].forEach(name => address.delete(name));
  const empty = 'empty' in document.body.dataset;
  const path = `${address}` ? `${location.pathname}?${address}` : location.pathname;
  const id = () => form.elements.commandId.value;
  let held = null;
  let timer = 0;
  let saving = false;
  let written = Promise.resolve();

  const draft = () => ({
    path,
    action: new URL(form.action).pathname,
    title: document.querySelector('h1').textContent,
    fields: [...new FormData(form)].filter(([name]) => !PROOFS.includes(name)),
  });
  const write = state => {
    written = written.catch(() => {}).then(() => vault.keep(held, id(), state, draft()));
    return written;
  };

  /* From then on the address leads back to what was typed. */
  const name = () => {
    const here = new URL(location);
    here.searchParams.set('draft', id());
    history.replaceState(history.state, '', here);
  };
  const typed = after => {
    clearTimeout(timer);
    timer = setTimeout(() => !saving && write('typing').then(name), after);
  };

  async function save() {
    saving = true;
    clearTimeout(timer);
    form.elements.saved ?? hidden(form, 'saved', moment(Date.now() + held.ahead));
    document.getElementById('waiting').textContent = words.saving;
    try {
      await write('waiting');
    } catch (full) {
      HTMLFormElement.prototype.submit.call(form);
      return;
    }
    const answer = (await send(words.key, id()).catch(() => new Map())).get(id());
    location.assign(answer && answer.outcome !== 'LATER' ? answer.to : words.place);
  }

  form.addEventListener('submit', event => {
    if (held && held.until > Date.now()) {
      event.preventDefault();
      if (!saving) {
        save();
      }
    }
  });

  (async () => {
    held = await key;
    if (empty) {
      fresh(form, address, held);
    } else {
      keepEmpty(form, words.place).catch(() => {});
    }
    if (!held) {
      form.prepend(Object.assign(document.createElement('p'), { className: 'limit', textContent: words.noKey }));
      return;
    }
    if (!empty && held.acting !== form.elements.acting.value) {
      await vault.actAs(held, form.elements.acting.value);
    }
    const kept = named && await vault.record(named);
    if (kept?.owner === held.owner) {
      if (kept.state === 'waiting') {
        location.replace(words.place);
        return;
      }
      fill(form, (await vault.open(held, kept)).fields);
    }
    form.addEventListener('input', () => typed(WRITTEN_AFTER));
    form.addEventListener('change', () => typed(0));
  })();

  return { id };
}
