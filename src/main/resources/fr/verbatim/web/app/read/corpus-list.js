// The documents, with how much of each is coded.

import { html } from 'lit';
import { address } from '../api.js';
import { VElement } from '../element.js';
import { t } from '../texts.js';

export class CorpusList extends VElement {
  static properties = { current: { attribute: false }, documents: { attribute: false } };

  constructor() {
    super();
    /** @type {string | null} */ this.current = null;
    /** @type {import('../study.js').DocumentSummary[]} */ this.documents = [];
  }

  render() {
    return html`
      <h2>${t('read.corpus', { n: this.documents.length })}</h2>
      <ul class="documents">
        ${this.documents.map(
          (it) => html`
            <li>
              <a href="/documents/${it.document.id}" aria-current=${it.document.id === this.current ? 'page' : 'false'}>
                <span class="name">${breakable(it.document.name)}</span>
                <small>${t(`common.kind.${it.document.kind}`)} · ${t('read.extracts', { n: it.extracts })}${it.isRead ? html` · <span class="is-read">✓ ${t('read.is-read')}</span>` : ''}</small>
                <img
                  class="strip"
                  loading="lazy"
                  alt=""
                  src=${address(`/api/documents/${it.document.id}/strip.svg?v=${it.strip}`)}
                />
              </a>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
/** A file's name, which may be broken after its underscores. @param {string} name */
function breakable(name) {
  return name.split('_').map((part, index) => (index ? html`_<wbr />${part}` : part));
}
customElements.define('v-corpus-list', CorpusList);
