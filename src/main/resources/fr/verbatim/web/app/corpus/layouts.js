// The ways in which files write who speaks, to be chosen when the import took one for another.

import { html } from 'lit';
import { t } from '../texts.js';

const LAYOUTS = ['deux-points', 'crochets', 'titre', 'gras', 'balises', 'point', 'tiret', 'tabulation', 'seul', 'initiales', 'tableau', 'aucun'];

/**
 * @param {string | null} current the one that was asked for; null when it is found out
 * @param {(layout: string) => void} chosen
 */
export function layoutChoice(current, chosen) {
  return html`
    <label>${t('corpus.layout')}
      <select @change=${(/** @type {Event} */ event) => chosen(/** @type {HTMLSelectElement} */ (event.target).value)}>
        <option value="auto" ?selected=${current === null}>${t('corpus.layout.auto')}</option>
        ${LAYOUTS.map((layout) => html`<option value=${layout} ?selected=${current === layout}>${t(`corpus.layout.${layout}`)}</option>`)}
      </select>
    </label>
  `;
}
