// How often it is said, by a variable and by document, with the numbers behind each rate.

import { html, nothing } from 'lit';
import { address } from '../api.js';
import { VElement } from '../element.js';
import { number, t } from '../texts.js';
import { FIELDS, fieldName, valueName } from './filters.js';

/**
 * @typedef {{document: string, name: string, passages: number, words: number}} Part
 */

/** @param {number} passages @param {number} words */
function rate(passages, words) {
  return words ? (Math.round((10000 * passages) / words) / 10).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1 }) : '–';
}

export class Spread extends VElement {
  static properties = {
    counts: { attribute: false },
    by: { attribute: false },
    names: { attribute: false },
    parts: { attribute: false },
    picture: { attribute: false },
    query: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('./filters.js').Filter | null} */ this.counts = null;
    this.by = '';
    /** @type {string[]} */ this.names = [];
    /** @type {Part[]} */ this.parts = [];
    this.picture = '';
    this.query = '';
  }

  render() {
    return html`
      <section class="spread">
        <h2>${t('search.rates')}</h2>
        <label>
          ${t('search.by')}
          <select @change=${(/** @type {Event} */ event) => this.tell('v-by', /** @type {HTMLSelectElement} */ (event.target).value)}>
            ${[...this.names, ...FIELDS].map((it) => html`<option value=${it} ?selected=${it === this.by}>${fieldName(it)}</option>`)}
          </select>
        </label>
        ${this.counts ? this.#rates(this.counts) : nothing}
        <p class="hint">${t('search.rates-note')}</p>
      </section>
      <section class="spread">
        <h2>${t('search.dispersion')}</h2>
        <div class="picture" tabindex="0" role="region" aria-label=${t('search.dispersion')}><img alt=${t('search.dispersion-alt', { query: this.query })} src=${address(this.picture)} /></div>
        <details>
          <summary>${t('search.dispersion-table')}</summary>
          <div class="picture" tabindex="0" role="region" aria-label=${t('search.dispersion-table')}>
            <table>
              <thead><tr><th>${t('search.field.document')}</th><th>${t('search.head.passages')}</th><th>${t('search.head.words')}</th><th>${t('search.head.rate')}</th></tr></thead>
              <tbody>
                ${this.parts.map(
                  (it) => html`<tr><th scope="row"><a href="/documents/${it.document}">${it.name}</a></th><td>${number(it.passages)}</td><td>${number(it.words)}</td><td>${rate(it.passages, it.words)}</td></tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>
      </section>
    `;
  }

  /** @param {import('./filters.js').Filter} counts */
  #rates(counts) {
    return html`
      <div class="picture" tabindex="0" role="region" aria-label=${t('search.rates')}>
        <table>
          <thead>
            <tr><th>${fieldName(counts.field)}</th><th>${t('search.head.respondents')}</th><th>${t('search.head.passages')}</th><th>${t('search.head.words')}</th><th>${t('search.head.rate')}</th></tr>
          </thead>
          <tbody>
            ${counts.values.map(
              ({ count }) => html`<tr>
                <th scope="row">${count.value ? valueName(counts.field, count.value) : t('search.no-value')}</th>
                <td>${t('search.of', { some: count.respondents, all: count.allRespondents })}</td>
                <td>${number(count.hits)}</td>
                <td>${number(count.words)}</td>
                <td>${rate(count.hits, count.words)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }
}
customElements.define('v-spread', Spread);
