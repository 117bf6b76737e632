// What a search screen asks the server for: a page of passages, and what stands beside them.

import { api, Problem } from '../api.js';
import { attempt } from '../study.js';
import { request } from './address.js';
import { keyOf } from './kwic.js';

/**
 * @typedef {{found: {query: string, in: string, count: number, respondents: number, allRespondents: number,
 *   annotated: number, documents: number, passages: import('./kwic.js').Found[]},
 *   documents: number, notices: string[], nothing: string | null, correction: string | null}} Answer
 * @typedef {import('./address.js').Asked} Asked
 */

export const PAGE = 100;

/**
 * The page of passages; a query that is not understood is answered as such, since it is told beside
 * the query.
 *
 * @param {Asked} asked
 * @returns {Promise<Answer | Problem | undefined>}
 */
export async function answer(asked) {
  return attempt(async () => {
    try {
      return await api.get(`/api/search?${request(asked, { skip: (asked.page - 1) * PAGE, limit: PAGE })}`);
    } catch (failure) {
      if (failure instanceof Problem && failure.status < 500) {
        return failure;
      }
      throw failure;
    }
  });
}

/** @param {Asked} asked @param {string[]} fields @returns {Promise<import('./filters.js').Filter[] | undefined>} */
export async function filters(asked, fields) {
  const said = request({ ...asked, sort: '' });
  fields.forEach((it) => said.append('field', it));
  return attempt(() => api.get(`/api/search/filters?${said}`));
}

/** @param {Asked} asked @returns {Promise<import('./spread.js').Part[] | undefined>} */
export async function parts(asked) {
  return attempt(() => api.get(`/api/search/spread?${request({ ...asked, sort: '' })}`));
}

/** @param {Asked} asked @returns {Promise<import('./near-words.js').Near[] | undefined>} */
export async function near(asked) {
  return attempt(() => api.get(`/api/search/cooccurrents?${request({ ...asked, sort: '' })}`));
}

/** Which passages of the page the code has already. @param {Asked} asked @param {string} code @param {string} extent */
export async function coded(asked, code, extent) {
  const said = request(asked, { code, extent, skip: (asked.page - 1) * PAGE, limit: PAGE });
  const found = code ? await attempt(() => api.get(`/api/search/coded?${said}`)) : [];
  return new Set((found ?? []).map(keyOf));
}
