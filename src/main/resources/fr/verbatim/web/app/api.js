// Asks the server, and listens to it.

import { language } from './texts.js';

/** An error that the server tells, with the one shape that errors have. */
export class Problem extends Error {
  /** @param {{status: number, key: string, message: string, offset?: number | null, correction?: string | null}} told */
  constructor(told) {
    super(told.message);
    this.status = told.status;
    this.key = told.key;
    this.offset = told.offset ?? null;
    this.correction = told.correction ?? null;
  }
}

/** The server cannot be reached: it was stopped, or the machine slept. */
export class Unreachable extends Error {}

const who = {
  coder: localStorage.getItem('verbatim-coder') ?? '',
  /** @type {string[] | null} whose work is seen; null for everybody's */
  visible: JSON.parse(sessionStorage.getItem('verbatim-visible') ?? 'null'),
  /** @type {string | null} the document that is read */
  reading: null,
};

/** Who codes in this window; empty for whoever started the workbench. */
export function coder() {
  return who.coder;
}

/** Whose work is seen; null for everybody's. While a document to be coded blind is read, one's own only. */
export function visible() {
  return isReadBlind() && who.coder ? [who.coder] : who.visible;
}

/** The documents that this coder codes blind. @returns {Set<string>} */
export function blindDocuments() {
  return new Set(JSON.parse(localStorage.getItem(`verbatim-blind-documents-${who.coder}`) ?? '[]'));
}

/** @param {string} document @param {boolean} isBlind */
export function codeBlind(document, isBlind) {
  const all = blindDocuments();
  isBlind ? all.add(document) : all.delete(document);
  localStorage.setItem(`verbatim-blind-documents-${who.coder}`, JSON.stringify([...all]));
}

/** Says which document is read. @param {string | null} document @returns {boolean} whether other work is seen now than before */
export function reading(document) {
  const before = isReadBlind();
  who.reading = document;
  return isReadBlind() !== before;
}

/** Whether the document that is read is one to be coded blind. */
export function isReadBlind() {
  return who.reading !== null && blindDocuments().has(who.reading);
}

/** @param {string} name */
export function codeAs(name) {
  who.coder = name;
  localStorage.setItem('verbatim-coder', name);
}

/** @param {string[] | null} names */
export function see(names) {
  who.visible = names;
  sessionStorage.setItem('verbatim-visible', JSON.stringify(names));
}

/** The address of a picture or a file, which a browser asks for without headers. @param {string} path */
export function address(path) {
  const url = new URL(path, location.origin);
  if (who.coder) {
    url.searchParams.set('coder', encodeURIComponent(who.coder));
  }
  const seen = visible();
  if (seen) {
    url.searchParams.set('visible', seen.map(encodeURIComponent).join(','));
  }
  url.searchParams.set('lang', language);
  return url.pathname + url.search;
}

function headers() {
  /** @type {Record<string, string>} */
  const all = { 'X-Verbatim': '1', 'X-Verbatim-Language': language };
  if (who.coder) {
    all['X-Verbatim-Coder'] = encodeURIComponent(who.coder);
  }
  const seen = visible();
  if (seen) {
    all['X-Verbatim-Visible'] = seen.map(encodeURIComponent).join(',');
  }
  return all;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] JSON, or a file
 * @returns {Promise<any>}
 */
async function ask(method, path, body) {
  const sent = headers();
  const isFile = body instanceof Blob;
  if (body !== undefined) {
    sent['Content-Type'] = isFile ? 'application/octet-stream' : 'application/json';
  }
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: sent,
      body: isFile ? body : body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Unreachable();
  }
  if (answer.status === 204) {
    return null;
  }
  const told = await answer.json();
  if (!answer.ok) {
    throw new Problem(told);
  }
  return told;
}

export const api = {
  get: (/** @type {string} */ path) => ask('GET', path),
  post: (/** @type {string} */ path, /** @type {unknown} */ body) => ask('POST', path, body),
  put: (/** @type {string} */ path, /** @type {unknown} */ body) => ask('PUT', path, body),
  patch: (/** @type {string} */ path, /** @type {unknown} */ body) => ask('PATCH', path, body),
  delete: (/** @type {string} */ path) => ask('DELETE', path),
};

/**
 * Tells of every change of the study, here or elsewhere, and whether the server is there.
 *
 * @param {(number: number) => void} changed told the number of the last change
 * @param {(there: boolean) => void} reached
 */
export function listen(changed, reached) {
  const source = new EventSource('/api/events');
  source.addEventListener('change', (event) => changed(Number(event.data)));
  /** @type {string | null} */
  let served = null;
  source.addEventListener('study', (event) => {
    // Another study was opened, here or in another window: nothing of what is shown holds.
    if (served !== null && served !== event.data) {
      location.assign('/');
    }
    served = event.data;
  });
  source.addEventListener('open', () => reached(true));
  source.addEventListener('error', () => reached(false));
}
