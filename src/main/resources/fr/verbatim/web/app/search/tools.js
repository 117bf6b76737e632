// How what was found is shown, ordered, kept: the line above it.

import { html, nothing } from 'lit';
import { t } from '../texts.js';
import { addressOf } from './address.js';
import { FIELDS, fieldName } from './filters.js';

const ORDERS = ['', 'pivot', 'gauche', 'gauche:2', 'droite', 'droite:2'];
const CONTEXTS = ['5', '10', '20', 'sentence', 'turn'];
const FORMS = ['csv', 'xlsx', 'md', 'docx'];
const VIEWS = /** @type {const} */ (['lines', 'spread', 'words']);
const SORT_FIELDS = FIELDS.filter((it) => ['kind', 'role', 'speaker', 'document', 'words'].includes(it));

/** @param {import('./search-screen.js').SearchScreen} screen */
export function tools(screen) {
  const { wanted } = screen;
  const choose = (/** @type {'sort' | 'context'} */ name) => (/** @type {Event} */ event) =>
    screen.go({ [name]: /** @type {HTMLSelectElement} */ (event.target).value });
  const isLines = wanted.view === 'lines';
  return html`
    <div class="tools">
      <nav class="views" aria-label=${t('search.views')}>
        ${VIEWS.map((it) => html`<a href=${addressOf({ ...wanted, view: it, page: 1 })} aria-current=${it === wanted.view ? 'page' : 'false'}>${t(`search.view.${it}`)}</a>`)}
      </nav>
      ${isLines
        ? html`
            <label>${t('search.sort')}
              <select @change=${choose('sort')}>
                ${ORDERS.map((it) => html`<option value=${it} ?selected=${it === wanted.sort}>${t(`search.sort.${it.replace(':', '-') || 'text'}`)}</option>`)}
                ${[...SORT_FIELDS, ...screen.names].map((it) => html`<option value=${it} ?selected=${it === wanted.sort}>${fieldName(it)}</option>`)}
              </select>
            </label>
            <label>${t('search.context')}
              <select @change=${choose('context')}>
                ${CONTEXTS.map((it) => html`<option value=${it} ?selected=${it === wanted.context}>${t(`search.context.${it}`)}</option>`)}
              </select>
            </label>
            <button type="button" class="toggle" aria-pressed=${screen.coding !== null} @click=${() => screen.toggleCoding()}>${t('search.code-hits')} <kbd>C</kbd></button>
          `
        : nothing}
      <details class="export">
        <summary>${t('search.export')}</summary>
        <ul>${FORMS.map((it) => html`<li><a href=${screen.file(it)} download>${t(`search.form.${it}`)}</a></li>`)}</ul>
      </details>
    </div>
  `;
}
