// What is asked, as the address of the page says it: a search can be kept as a bookmark.

/**
 * @typedef {{q: string, in: string, sort: string, context: string, page: number, view: 'lines' | 'spread' | 'words', filters: string[], by: string}} Asked
 */

/** @type {Asked} */
const USUAL = { q: '', in: '', sort: '', context: '10', page: 1, view: 'lines', filters: [], by: '' };

/** What the present address asks. @returns {Asked} */
export function asked() {
  const said = new URLSearchParams(location.search);
  const view = said.get('view');
  return {
    q: said.get('q') ?? '',
    in: said.get('in') ?? '',
    sort: said.get('sort') ?? '',
    context: said.get('context') ?? USUAL.context,
    page: Math.max(1, Math.trunc(Number(said.get('page'))) || 1),
    view: view === 'spread' || view === 'words' ? view : 'lines',
    filters: said.getAll('filter'),
    by: said.get('by') ?? '',
  };
}

/** The address that asks this; what is as usual is not said. @param {Asked} wanted */
export function addressOf(wanted) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (Array.isArray(value)) {
      value.forEach((it) => said.append(name.replace(/s$/, ''), it));
    } else if (String(value) !== String(USUAL[/** @type {keyof Asked} */ (name)])) {
      said.set(name, String(value));
    }
  }
  return `/search?${said}`;
}

/** The query's part of a request. @param {Asked} wanted @param {Record<string, string | number>} [more] */
export function request(wanted, more = {}) {
  const said = new URLSearchParams({ q: wanted.q });
  for (const [name, value] of Object.entries({ in: wanted.in, sort: wanted.sort, context: wanted.context, ...more })) {
    if (value !== '') {
      said.set(name, String(value));
    }
  }
  return said;
}
