// What waits on this device: it is counted in the head of each page, sent when there is a connection, and nothing typed is lost meanwhile.

import * as vault from './vault.js';
import { ask, send } from './sender.js';
import { draftedForm } from './drafted-form.js';

const SOON = 5_000;
const LATEST = 300_000;

const status = document.getElementById('waiting');
const words = status.dataset;
const { owner } = document.body.dataset;
const signOut = document.querySelector('form[action="/sign-out"]');
let sent = 0;

const say = (text, ...values) => values.reduce((said, value) => said.replace('%s', value), text);

/* The person's key: asked for where the page is another person's than the one who has it, or nobody has. */
async function held() {
  const known = await vault.key();
  return !signOut || (owner && known?.owner === owner) ? known : (await ask(words.key))?.held;
}

/* Tells in the head of the page what waits of who is signed in; where nobody is, how much waits in all. */
async function show(here) {
  const known = await vault.key();
  const who = owner ?? known?.owner;
  const all = (await vault.records()).filter(draft => draft.id !== here && (!who || draft.owner === who));
  const told = Object.entries({ waiting: words.waiting, refused: words.refused, typing: words.unfinished })
    .map(([state, text]) => [all.filter(draft => draft.state === state).length, text])
    .filter(([count]) => count > 0)
    .map(([count, text]) => say(text, count));
  const lines = [...(sent > 0 ? [say(words.sent, sent)] : []), ...(await warn(all, known))];
  if (!known && all.some(({ state }) => state === 'waiting')) {
    lines.push(words.signIn);
  }
  const link = document.createElement('a');
  link.href = words.place;
  link.textContent = told.join(' · ');
  const text = [link.textContent, ...lines].join(' ').trim();
  if (status.textContent.trim() !== text) {
    status.replaceChildren(...(told.length > 0 ? [link, ' '] : []), lines.join(' '));
  }
  document.dispatchEvent(new Event('drafts'));
  return all;
}

/* Says when the oldest goes, and notes that it was said to whose it is. */
async function warn(all, known) {
  const old = all.filter(({ at }) => at + vault.WARNED_AFTER < Date.now());
  if (old.length === 0) {
    return [];
  }
  const unwarned = old.filter(draft => !draft.warned && draft.owner === known?.owner);
  await Promise.all(unwarned.map(draft => vault.put({ ...draft, warned: Date.now() })));
  const day = new Intl.DateTimeFormat('fi', { day: 'numeric', month: 'numeric', timeZone: 'Europe/Helsinki' });
  return [say(words.go, day.format(Math.min(...old.map(vault.goes))), old.length)];
}

/* Sends now, and as long as something waits again after a while, each time a longer one. */
function sending(form) {
  let delay = SOON;
  let timer = 0;
  const attempt = async () => {
    clearTimeout(timer);
    const answers = await send(words.key).catch(() => new Map());
    sent += [...answers.values()].filter(({ outcome }) => outcome === 'STORED').length;
    const all = await show(form?.id());
    if (all.some(({ state }) => state === 'waiting') && (await vault.key())) {
      timer = setTimeout(attempt, delay);
      delay = Math.min(2 * delay, LATEST);
    }
  };
  addEventListener('online', () => {
    delay = SOON;
    attempt();
  });
  return attempt();
}

/* A form that the worker could not send stays as it is and is sent again, until somebody changes it. */
function waitingHere({ target, submitter }, delay) {
  target.dispatchEvent(new Event('unsent'));
  const notice = target.querySelector('.waits-here') ?? document.createElement('p');
  notice.className = 'limit waits-here';
  notice.setAttribute('role', 'alert');
  notice.textContent = words.here;
  target.prepend(notice);
  const again = () => target.requestSubmit(submitter);
  const timer = setTimeout(again, delay);
  target.addEventListener('input', () => {
    clearTimeout(timer);
    notice.remove();
  }, { once: true });
}

function otherForms() {
  let submitted = null;
  let delay = SOON;
  document.addEventListener('submit', event => { submitted = event; });
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (submitted && new URL(submitted.target.action).pathname === data.unsent) {
      waitingHere(submitted, delay);
      delay = Math.min(2 * delay, LATEST);
    }
  });
}

/* The key goes before the person does. */
signOut?.addEventListener('submit', event => {
  event.preventDefault();
  vault.forgetKey().catch(() => {}).finally(() => HTMLFormElement.prototype.submit.call(signOut));
});

async function begin() {
  otherForms();
  navigator.serviceWorker.register('/worker.js').catch(() => {});
  if (document.querySelector('[data-nobody]')) {
    await vault.forgetKey();
  }
  const form = document.querySelector('form[data-kept]');
  const key = held().catch(() => undefined);
  const drafted = form && draftedForm(form, key, words);
  await key;
  await vault.tidy();
  await sending(drafted);
}

// where the connection is not secure there is neither, and everything is as it is without script
if (globalThis.crypto?.subtle && navigator.serviceWorker) {
  begin().catch(() => {});
}
