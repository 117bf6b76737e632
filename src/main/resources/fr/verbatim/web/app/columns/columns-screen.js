// The extracts of a code side by side: said, done, written; or by a variable.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @typedef {import('../read/segments.js').Extract} Extract
 * @typedef {{value: string, respondents: number, of: number, documents: number, extracts: {extract: Extract, reference: string}[]}} Column
 * @typedef {{variable: string | null, variables: string[], columns: Column[], unplaced: number}} Columns
 */

const LONGEST = 600;

class ColumnsScreen extends VElement {
  static properties = {
    code: { state: true },
    variable: { state: true },
    onlyRetained: { state: true },
    columns: { state: true },
    at: { state: true },
  };

  constructor() {
    super();
    this.code = '';
    this.variable = '';
    this.onlyRetained = false;
    /** @type {Columns | null} */ this.columns = null;
    /** @type {string | null} the extract that Tab leads to */ this.at = null;
    this.refresh = () => this.#begin();
    this.again = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    study.addEventListener('change', this.again);
    document.title = `${t('common.place.columns')} – Verbatim`;
    const asked = new URLSearchParams(location.search);
    this.code = asked.get('code') ?? localStorage.getItem('verbatim-columns-code') ?? '';
    this.variable = asked.get('by') ?? '';
    this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
    study.removeEventListener('change', this.again);
  }

  /** Chooses the most used code when none is, or it is gone. */
  #begin() {
    if (study.uses.length > 0 && !study.code(this.code)) {
      const [first] = [...study.uses].sort((a, b) => b.extracts - a.extracts);
      this.code = first.code.id;
    }
    if (!this.columns) {
      this.#load();
    }
    this.requestUpdate();
  }

  async #load() {
    const { code, variable } = this;
    if (!study.code(code)) {
      return;
    }
    const asked = new URLSearchParams({ code, ...(variable ? { variable } : {}) });
    const columns = await attempt(() => api.get(`/api/columns?${asked}`));
    if (columns && code === this.code && variable === this.variable) {
      this.columns = columns;
    }
  }

  /** @param {{code?: string, variable?: string}} changed */
  #choose(changed) {
    Object.assign(this, changed);
    localStorage.setItem('verbatim-columns-code', this.code);
    const asked = new URLSearchParams({ code: this.code, ...(this.variable ? { by: this.variable } : {}) });
    history.replaceState(null, '', `/columns?${asked}`);
    this.#load();
  }

  /** Passages that several coders have coded alike stand there once. @param {Column} column */
  #shown(column) {
    /** @type {Map<string, {extract: Extract, reference: string, coders: string[]}>} */
    const passages = new Map();
    for (const { extract, reference } of column.extracts) {
      const { document, span } = /** @type {{document: string, span: {start: number, end: number}}} */ (extract.quotation?.passage);
      const place = `${extract.code} ${document} ${span.start} ${span.end}`;
      const known = passages.get(place);
      if (known) {
        known.coders.push(extract.coder);
      } else if (!this.onlyRetained || extract.retained) {
        passages.set(place, { extract, reference, coders: [extract.coder] });
      }
    }
    return [...passages.values()];
  }

  render() {
    const code = study.code(this.code);
    const value = (/** @type {Event} */ event) => /** @type {HTMLSelectElement} */ (event.target).value;
    return html`
      <main class="columns-screen">
        <header class="columns-head">
          <h1>${t('common.place.columns')}</h1>
          <label>${t('columns.code')}
            <select @change=${(/** @type {Event} */ event) => this.#choose({ code: value(event) })}>
              ${study.uses.map(
                (use) => html`<option value=${use.code.id} ?selected=${use.code.id === this.code}>${'\u00a0\u00a0'.repeat(study.depth(use.code))}${use.code.name}${use.extracts ? ` (${use.extracts})` : ''}</option>`,
              )}
            </select>
          </label>
          <label>${t('columns.by')}
            <select @change=${(/** @type {Event} */ event) => this.#choose({ variable: value(event) })}>
              <option value="" ?selected=${!this.variable}>${t('columns.by-material')}</option>
              ${(this.columns?.variables ?? []).map((name) => html`<option value=${name} ?selected=${name === this.variable}>${name}</option>`)}
            </select>
          </label>
          <button type="button" class="toggle" aria-pressed=${this.onlyRetained} @click=${() => (this.onlyRetained = !this.onlyRetained)}>★ ${t('columns.only-retained')}</button>
          <button type="button" @click=${() => window.print()}>${t('columns.print')}</button>
        </header>
        ${code?.definition ? html`<p class="definition">${code.definition}</p>` : nothing}
        ${this.columns?.unplaced ? html`<p class="hint">${t('columns.unplaced', { n: this.columns.unplaced })}</p>` : nothing}
        ${this.columns ? this.#columns(this.columns) : nothing}
      </main>
    `;
  }

  /** @param {Columns} columns */
  #columns(columns) {
    const all = columns.columns.flatMap((column) => this.#shown(column));
    const current = all.some(({ extract }) => extract.id === this.at) ? this.at : all[0]?.extract.id;
    return html`
      <p class="count">${t('columns.note')}</p>
      <div class="columns" tabindex=${all.length ? nothing : 0} role="group" aria-label=${t('columns.label', { name: study.code(this.code)?.name ?? '' })} @keydown=${this.#key}>
        ${columns.columns.map((column, index) => this.#column(columns, column, index, current))}
      </div>
    `;
  }

  /** @param {Columns} columns @param {Column} column @param {number} index @param {string | null | undefined} current */
  #column(columns, column, index, current) {
    const shown = this.#shown(column);
    return html`
      <section class="column" aria-labelledby="column-${index}">
        <header>
          <h2 id="column-${index}">${this.#title(columns, column)}</h2>
          <p class="count">${column.of > 0 ? t('columns.respondents', { n: column.respondents, of: column.of }) : nothing}
            ${t('columns.extracts', { n: column.extracts.length })}, ${t('columns.documents', { n: column.documents })}</p>
        </header>
        ${shown.length
          ? html`<ol>
              ${shown.map(
                ({ extract, reference, coders }) => html`
                  <li ${vars({ '--code': study.color(study.uses.find((use) => use.code.key === extract.code)?.code.id ?? '') })}>
                    <a data-id=${extract.id} tabindex=${extract.id === current ? 0 : -1} @focus=${() => (this.at = extract.id)}
                      href="/documents/${extract.quotation?.passage.document}?extract=${extract.id}">
                      ${extract.codeName === study.code(this.code)?.name ? nothing : html`<small class="of-code"><i class="swatch"></i> ${extract.codeName}</small>`}
                      <q>${quoted(extract.text.length > LONGEST ? `${extract.text.slice(0, LONGEST - 10).trimEnd()} […]` : extract.text)}</q>
                      <small>${extract.retained ? html`<span title=${t('read.retained')}>★ </span>` : nothing}${reference}${(study.summary?.coders.length ?? 0) > 1 ? html` · ${t('read.coded-by', { coder: coders.join(', ') })}` : nothing}</small>
                    </a>
                  </li>`,
              )}
            </ol>`
          : html`<p class="hint">${column.extracts.length ? t('columns.none-retained') : t('columns.none')}</p>`}
      </section>
    `;
  }

  /** @param {Columns} columns @param {Column} column */
  #title(columns, column) {
    if (columns.variable === null) {
      return t(`columns.material.${column.value}`);
    }
    return column.value || t('columns.no-value', { name: columns.variable });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const link = /** @type {HTMLElement} */ (event.target).closest('.column a');
    if (!link || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const columns = [...this.querySelectorAll('.column')].map((column) => /** @type {HTMLElement[]} */ ([...column.querySelectorAll('a')])).filter((it) => it.length > 0);
    const x = columns.findIndex((column) => column.includes(/** @type {HTMLElement} */ (link)));
    const y = columns[x].indexOf(/** @type {HTMLElement} */ (link));
    /** @type {Record<string, HTMLElement | undefined>} */
    const next = {
      ArrowDown: columns[x][y + 1],
      ArrowUp: columns[x][y - 1],
      ArrowRight: columns[x + 1]?.[Math.min(y, columns[x + 1].length - 1)],
      ArrowLeft: columns[x - 1]?.[Math.min(y, columns[x - 1].length - 1)],
      Home: columns[x][0],
      End: columns[x].at(-1),
    };
    if (event.key in next) {
      event.preventDefault();
      next[event.key]?.focus();
    }
  }
}
customElements.define('v-columns', ColumnsScreen);
