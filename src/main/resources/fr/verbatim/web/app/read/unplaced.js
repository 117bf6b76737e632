// What could not follow a correction of the text, to be placed again.

import { html, nothing } from 'lit';
import { study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/** @param {import('./placing.js').Placing} placing */
export function unplacedList(placing) {
  const { all: unplaced, screen } = placing;
  if (unplaced.length === 0) {
    return nothing;
  }
  return html`
    <section class="unplaced" aria-label=${t('read.unplaced')}>
      <b>${t('read.unplaced-count', { n: unplaced.length })}</b>
      <ul>
        ${unplaced.map((it) => {
          const code = it.kind === 'EXTRACT' ? screen.work?.extracts.find((extract) => extract.id === it.id)?.code : undefined;
          return html`<li>
            <i class="swatch" ${vars({ '--code': code ? study.color(code) : 'var(--quiet)' })}></i>
            ${t(`correct.kind.${it.kind}`, { name: it.name })} ${quoted(it.text.length > 160 ? `${it.text.slice(0, 150)} […]` : it.text)}
            ${it.likely ? html`<button type="button" @click=${() => placing.show(it)}>${t('correct.show')}</button>` : nothing}
            <button type="button" @click=${() => placing.place(it)}>${t('read.place-here')}</button>
          </li>`;
        })}
      </ul>
    </section>
  `;
}
