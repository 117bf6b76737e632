// What is found for each value of a field, as links: each asks for that value too, or no longer.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { number, t } from '../texts.js';
import { addressOf, asked } from './address.js';

/**
 * @typedef {{value: string, respondents: number, allRespondents: number, hits: number, words: number}} Count
 * @typedef {{field: string, values: {count: Count, chosen: boolean, query: string}[]}} Filter
 */

const FEW = 8;

export class Filters extends VElement {
  static properties = { filters: { attribute: false }, names: { attribute: false }, whole: { state: true } };

  constructor() {
    super();
    /** @type {Filter[]} */ this.filters = [];
    /** @type {string[]} the names of the variables */ this.names = [];
    /** @type {Set<string>} the filters all of whose values are shown */ this.whole = new Set();
  }

  render() {
    const shown = this.filters.map((it) => it.field);
    const others = [...FIELDS, ...this.names].filter((it) => !shown.includes(it));
    return html`
      ${this.filters.map((filter) => this.#filter(filter))}
      <label class="more-filters">
        ${t('search.filter-more')}
        <select
          @change=${(/** @type {Event} */ event) => {
            const select = /** @type {HTMLSelectElement} */ (event.target);
            this.tell('v-filter', select.value);
            select.value = '';
          }}
        >
          <option value="">${t('search.choose')}</option>
          ${others.map((it) => html`<option value=${it}>${fieldName(it)}</option>`)}
        </select>
      </label>
    `;
  }

  /** @param {Filter} filter */
  #filter({ field, values }) {
    const found = values.filter((it) => it.count.hits > 0 || it.chosen);
    const isWhole = this.whole.has(field);
    const id = `filter-${field.replace(/\W+/g, '-')}`;
    return html`
      <section class="filter" aria-labelledby=${id}>
        <h2 id=${id}>${fieldName(field)}</h2>
        ${found.length ? nothing : html`<p class="hint">${t('search.filter-none')}</p>`}
        <ul>
          ${(isWhole ? found : found.filter((it, index) => index < FEW || it.chosen)).map((it) => html`<li>${this.#choice(field, it)}</li>`)}
        </ul>
        ${found.length > FEW
          ? html`<button type="button" class="text" aria-expanded=${isWhole} @click=${() => {
              this.whole = new Set(isWhole ? [...this.whole].filter((it) => it !== field) : [...this.whole, field]);
            }}>${isWhole ? t('search.filter-fewer') : t('search.filter-all', { count: found.length })}</button>`
          : nothing}
      </section>
    `;
  }

  /** @param {string} field @param {Filter['values'][number]} choice */
  #choice(field, { count, chosen, query }) {
    const numbers = html`<small title=${t('search.filter-note', { n: count.hits, respondents: count.respondents, all: count.allRespondents })}>${number(count.hits)}${count.respondents ? html` <span>(${number(count.respondents)})</span>` : nothing}</small>`;
    if (!count.value) {
      return html`<span class="choice none"><span>${t('search.no-value')}</span>${numbers}</span>`;
    }
    return html`<a class="choice" href=${addressOf({ ...asked(), q: query, page: 1 })} aria-current=${chosen ? 'true' : 'false'}
      ><span>${chosen ? '✓ ' : ''}${valueName(field, count.value)}</span>${numbers}</a
    >`;
  }
}
customElements.define('v-filters', Filters);

/** The fields of every study by which one filters and counts. */
export const FIELDS = ['kind', 'role', 'speaker', 'document', 'words', 'code', 'situation', 'coder', 'memo'];

/** @param {string} field */
export function fieldName(field) {
  return FIELDS.includes(field) ? t(`search.field.${field}`) : field;
}

/** @param {string} field @param {string} value */
export function valueName(field, value) {
  const name = value.toUpperCase();
  switch (field) {
    case 'kind':
      return t(`common.kind.${name}`);
    case 'words':
      return t(`common.words.${name}`);
    case 'role':
      return t(`search.role.${name}`);
    default:
      return value;
  }
}
