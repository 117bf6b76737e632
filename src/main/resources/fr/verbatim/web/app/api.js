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

const who = { coder: localStorage.getItem('verbatim-coder') ?? '', blind: sessionStorage.getItem('verbatim-blind') === '1' };

/** Who asks. @param {string} coder @param {boolean} blind whether the others' work is hidden */
export function be(coder, blind) {
  who.coder = coder;
  who.blind = blind;
  localStorage.setItem('verbatim-coder', coder);
  sessionStorage.setItem('verbatim-blind', blind ? '1' : '0');
}

/** Whether the others' work is hidden. */
export function isBlind() {
  return who.blind;
}

function headers() {
  /** @type {Record<string, string>} */
  const all = { 'X-Verbatim': '1', 'X-Verbatim-Language': language };
  if (who.coder) {
    all['X-Verbatim-Coder'] = encodeURIComponent(who.coder);
  }
  if (who.blind) {
    all['X-Verbatim-Blind'] = '1';
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
  source.addEventListener('open', () => reached(true));
  source.addEventListener('error', () => reached(false));
}
