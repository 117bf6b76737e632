// The extracts that were coded before the code was redefined.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { attempt } from '../study.js';
import { moment, quoted, t } from '../texts.js';

class Redefinition extends VElement {
  static properties = { code: { attribute: false }, number: { attribute: false }, redefinition: { state: true }, all: { state: true } };

  constructor() {
    super();
    /** @type {import('../study.js').Code | null} */ this.code = null;
    this.number = 0;
    /** @type {{meanings: {since: string | null, definition: string, include: string, exclude: string}[], before: import('../read/segments.js').Extract[]} | null} */
    this.redefinition = null;
    /** @type {{code: import('../study.js').Code, before: unknown[]}[]} */ this.all = [];
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('code') || changed.has('number')) {
      this.#load();
    }
  }

  async #load() {
    const { code } = this;
    const [redefinition, all] =
      (code && (await attempt(() => Promise.all([api.get(`/api/codes/${code.id}/redefinition`), api.get('/api/codebook/redefinitions')])))) ?? [];
    if (redefinition && code === this.code) {
      this.redefinition = redefinition;
      this.all = all;
    }
  }

  render() {
    const { redefinition } = this;
    if (!redefinition) {
      return nothing;
    }
    const { meanings, before } = redefinition;
    return html`
      ${meanings.length < 2
        ? html`<p>${t('codebook.never-redefined')}</p>`
        : html`
            <p>${t('codebook.before', { n: before.length })}</p>
            <ol class="split">
              ${before.map(
                (it) => html`<li>
                  <a href=${it.quotation ? `/documents/${it.quotation.passage.document}?extract=${it.id}` : nothing}>
                    <q>${quoted(it.text.length > 220 ? `${it.text.slice(0, 210)} […]` : it.text)}</q>
                  </a>
                  <small>${it.document} · ${it.coder}, ${moment(it.created)}</small>
                </li>`,
              )}
            </ol>
            <h2>${t('codebook.meanings')}</h2>
            <ol class="meanings">
              ${[...meanings].reverse().map(
                (it) => html`<li>
                  ${it.since ? html`<small>${moment(it.since)}</small>` : nothing}
                  <p>${it.definition}</p>
                  ${it.include ? html`<p><b>${t('read.include')}</b> ${it.include}</p>` : nothing}
                  ${it.exclude ? html`<p><b>${t('read.exclude')}</b> ${it.exclude}</p>` : nothing}
                </li>`,
              )}
            </ol>
          `}
      ${this.#others()}
    `;
  }

  /** The other codes that have extracts to be read again. */
  #others() {
    const others = this.all.filter((it) => it.code.id !== this.code?.id);
    return others.length
      ? html`<h2>${t('codebook.redefined-too')}</h2>
          <ul>
            ${others.map((it) => html`<li><a href="/codebook?code=${it.code.id}">${it.code.name}</a> <small>${t('common.extracts', { n: it.before.length })}</small></li>`)}
          </ul>`
      : nothing;
  }
}
customElements.define('v-redefinition', Redefinition);
