// What was typed on this device, sealed in the browser's store under the key of the person who typed it. The key comes from the desk, cannot be
// taken out of the browser, and is held until they sign out, or for as long as the desk says.

const DAY = 86_400_000;
export const WARNED_AFTER = 5 * DAY;
const KEPT_FOR = 7 * DAY;

/** After so long the desk has forgotten the key, and nothing opens any more. */
const OPENS_FOR = 14 * DAY;

const MINE = 'mine';
const ANSWERED = { relaxed: 'readonly', strict: 'readwrite' };

const bytes = text => new TextEncoder().encode(text);

const database = new Promise((resolve, reject) => {
  const asked = indexedDB.open('luotsi', 1);
  asked.onupgradeneeded = () => ['keys', 'drafts'].forEach(name => asked.result.createObjectStore(name, { keyPath: 'id' }));
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
database.catch(() => {});

/* What is written is on the disk before anybody counts on it. */
async function within(name, durability, work) {
  const transaction = (await database).transaction(name, ANSWERED[durability], { durability });
  const request = work(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const records = () => within('drafts', 'relaxed', drafts => drafts.getAll());
export const record = id => within('drafts', 'relaxed', drafts => drafts.get(id));
export const put = record => within('drafts', 'strict', drafts => drafts.put(record));
export const remove = id => within('drafts', 'strict', drafts => drafts.delete(id));

/** The key, with whose it is; nothing where it was never given or its time is over. */
export async function key() {
  const held = await within('keys', 'relaxed', keys => keys.get(MINE));
  if (held && held.until <= Date.now()) {
    await forgetKey();
    return undefined;
  }
  return held;
}

/** Takes the place of another person's, whose drafts are closed from then on. */
export async function holdKey({ owner, key, seconds, acting, now }) {
  const raw = Uint8Array.from(atob(key), letter => letter.charCodeAt(0));
  const held = {
    id: MINE,
    owner,
    acting,
    key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
    until: Date.now() + seconds * 1000,
    ahead: now - Date.now(),
  };
  raw.fill(0);
  await within('keys', 'strict', keys => keys.put(held));
  return held;
}

export const actAs = (held, acting) => within('keys', 'strict', keys => keys.put({ ...held, acting }));

export const forgetKey = () => within('keys', 'strict', keys => keys.delete(MINE));

/** Seals a draft and keeps it; of what is kept only a random id, its owner's mark, its state and times are readable. */
export async function keep(held, id, state, draft, more = {}) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, held.key, bytes(JSON.stringify(draft)));
  const record = { at: Date.now(), ...more, id, owner: held.owner, state, iv, sealed };
  await put(record);
  return record;
}

export async function open(held, { id, iv, sealed }) {
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(id) }, held.key, sealed);
  return JSON.parse(new TextDecoder().decode(opened));
}

/** When a draft goes: a week after it was typed, and not before a day has gone by since its owner was warned. */
export const goes = ({ at, warned }) => Math.min(at + OPENS_FOR, Math.max(at + KEPT_FOR, (warned ?? Date.now()) + DAY));

/** Deletes what is too old. */
export async function tidy() {
  const old = (await records()).filter(draft => goes(draft) < Date.now());
  await Promise.all(old.map(({ id }) => remove(id)));
}
