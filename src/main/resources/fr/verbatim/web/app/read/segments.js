// The extracts of a code, docked: each jumps to its place.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @typedef {{id: string, code: string, codeName: string, coder: string, created: string, register: string | null,
 *   tone: string | null, retained: boolean, document: string, text: string,
 *   quotation: {passage: {document: string, span: {start: number, end: number}}, speaker: string | null, paragraph: number} | null}} Extract
 */

export class Segments extends VElement {
  static properties = { code: { attribute: false }, extracts: { attribute: false }, chosen: { attribute: false }, here: { attribute: false } };

  constructor() {
    super();
    /** @type {string | null} */ this.code = null;
    /** @type {Extract[]} */ this.extracts = [];
    /** @type {string | null} */ this.chosen = null;
    /** @type {string | null} the document that is read */ this.here = null;
  }

  render() {
    const code = this.code ? study.code(this.code) : undefined;
    const respondents = this.code ? study.byId.get(this.code)?.respondents ?? 0 : 0;
    return html`
      <h2>${t('read.segments')}</h2>
      ${code
        ? html`
            <p class="segments-of"><i class="swatch" ${vars({ '--code': study.color(code.id) })}></i> <b>${code.name}</b></p>
            ${code.definition ? html`<p class="definition">${code.definition}</p>` : nothing}
            <p class="count">
              ${this.extracts.length
                ? t('read.segments-count', { n: this.extracts.length, respondents, all: study.summary?.respondents ?? 0 })
                : t('read.segments-none')}
            </p>
            <ol class="segments">
              ${this.extracts.map((extract) => this.#extract(extract))}
            </ol>
          `
        : html`<p class="hint">${t('read.segments-hint')}</p>`}
    `;
  }

  /** @param {Extract} extract */
  #extract(extract) {
    const place = extract.quotation;
    const words = extract.text.length > 260 ? `${extract.text.slice(0, 250).trimEnd()} […]` : extract.text;
    return html`
      <li ${vars({ '--code': study.color(study.uses.find((use) => use.code.key === extract.code)?.code.id ?? '') })}>
        <a
          href=${place ? `/documents/${place.passage.document}?extract=${extract.id}` : nothing}
          class=${extract.id === this.chosen ? 'current' : ''}
          aria-current=${extract.id === this.chosen ? 'true' : 'false'}
        >
          <q>${quoted(words)}</q>
          <small>
            ${extract.retained ? html`<span title=${t('read.retained')}>★ </span>` : nothing}${place?.speaker ? `${place.speaker}, ` : ''}${extract.document}${place ? `, §\u00a0${place.paragraph}` : ''}
          </small>
        </a>
      </li>
    `;
  }
}
customElements.define('v-segments', Segments);
