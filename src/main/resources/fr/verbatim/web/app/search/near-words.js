// The words that stand near what was found more often than elsewhere: its cooccurrents.

import { html } from 'lit';
import { VElement } from '../element.js';
import { language, number, t } from '../texts.js';
import { addressOf, asked } from './address.js';

/** @typedef {{form: string, near: number, everywhere: number, expected: number, specificity: number, respondents: number}} Near */

export class NearWords extends VElement {
  static properties = { words: { attribute: false }, query: { attribute: false } };

  constructor() {
    super();
    /** @type {Near[]} */ this.words = [];
    this.query = '';
  }

  render() {
    const near = language === 'en' ? 'near:5' : 'près_de:5';
    return html`
      <section class="spread">
        <h2>${t('search.near')}</h2>
        <p class="hint">${t('search.near-note')}</p>
        ${this.words.length
          ? html`<div class="picture" tabindex="0" role="region" aria-label=${t('search.near')}>
              <table>
                <thead>
                  <tr><th>${t('search.head.word')}</th><th>${t('search.head.respondents')}</th><th>${t('search.head.near')}</th><th>${t('search.head.expected')}</th><th>${t('search.head.everywhere')}</th><th>${t('search.head.specificity')}</th></tr>
                </thead>
                <tbody>
                  ${this.words.map(
                    (it) => html`<tr>
                      <th scope="row"><a href=${addressOf({ ...asked(), q: `(${this.query}) ${near} "${it.form}"`, page: 1, view: 'lines' })}>${it.form}</a></th>
                      <td>${number(it.respondents)}</td>
                      <td>${number(it.near)}</td>
                      <td>${number(Math.round(it.expected * 10) / 10)}</td>
                      <td>${number(it.everywhere)}</td>
                      <td>${number(Math.round(it.specificity * 10) / 10)}</td>
                    </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
          : html`<p>${t('search.near-none')}</p>`}
      </section>
    `;
  }
}
customElements.define('v-near-words', NearWords);
