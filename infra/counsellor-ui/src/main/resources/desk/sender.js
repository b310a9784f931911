// Sends what waits, each draft once: the command's id in it makes a second time the same as the first.

import * as vault from './vault.js';

const HEADERS = { 'X-Requested-With': 'XMLHttpRequest' };
const ASKED = 8_000;
const SENT = 20_000;

/** How late a record may come before it says itself when it was made. */
const LATE = 60_000;

const LATER = { outcome: 'LATER' };
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' });

/* What the desk says; null where nobody is signed in. A page of whoever stands between is no answer of the desk's. */
async function told(path, patience, request = {}) {
  const answer = await fetch(path, { ...request, headers: HEADERS, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    return null;
  }
  return answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json') ? answer.json() : LATER;
}

/** Asks who is signed in; where it is nobody, their key is forgotten. Fails where there is no connection. */
export async function ask(path) {
  const answer = await told(path, ASKED);
  if (answer === null) {
    await vault.forgetKey();
    return null;
  }
  if (answer === LATER) {
    throw new Error('the desk is away');
  }
  return { ...answer, held: await vault.holdKey(answer) };
}

/* A note that comes late says when it was written, unless its writer has said so. */
function happened(draft, at) {
  const day = draft.fields.find(([name]) => name === 'occurredAt.date');
  const time = draft.fields.find(([name]) => name === 'occurredAt.time');
  if (day && time && !day[1] && !time[1] && Date.now() - at > LATE) {
    [day[1], time[1]] = DAY_AND_TIME.format(at).split(' ');
  }
}

/* What is said is the same each time it is sent: so it is fixed before the first. */
async function fixed(held, record) {
  const draft = await vault.open(held, record);
  if (!record.tried) {
    happened(draft, record.at + held.ahead);
    await vault.keep(held, record.id, record.state, draft, { at: record.at, warned: record.warned, tried: true });
  }
  return draft;
}

async function deliver({ held, proof }, record) {
  const draft = await fixed(held, record).catch(() => null);
  if (draft === null) {
    return LATER;
  }
  const body = new URLSearchParams(draft.fields);
  body.append(proof.name, proof.value);
  const answer = await told(draft.action, SENT, { method: 'POST', body });
  if (answer?.outcome === 'STORED') {
    await vault.remove(record.id);
  } else if (answer?.outcome === 'REFUSED') {
    await vault.put({ ...(await vault.record(record.id)), state: 'refused' });
  }
  return answer ?? LATER;
}

/**
 * Sends what waits of who is signed in, or one of it: answers what came of each, by its id. Nobody else's is looked at.
 *
 * @param key where the desk gives the key
 */
export const send = (key, only) => navigator.locks.request('luotsi-drafts', async () => {
  const answers = new Map();
  const waiting = (await vault.records()).filter(({ id, state }) => (only ? id === only : state === 'waiting'));
  const person = waiting.length > 0 ? await ask(key) : null;
  for (const record of waiting.filter(({ owner }) => owner === person?.held.owner)) {
    answers.set(record.id, await deliver(person, record));
  }
  return answers;
});
