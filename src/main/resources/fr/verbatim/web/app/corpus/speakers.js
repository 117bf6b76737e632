// Who speaks in a document: renamed, given a role, joined to a case, merged, split.

import { html, nothing } from 'lit';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { kept } from '../kept.js';
import { attempt, study } from '../study.js';
import { t } from '../texts.js';
import { ROLES } from './entries.js';

/**
 * @typedef {{document: string, label: string, role: string, person: string | null, turns: number, words: number}} Speaker
 * @typedef {{person: {id: string, name: string, variables: Record<string, string>}, speakers: {document: string, name: string, label: string}[]}} CaseEntry
 */

class Speakers extends VElement {
  static properties = { row: { attribute: false }, speakers: { state: true }, cases: { state: true } };

  constructor() {
    super();
    /** @type {import('./entries.js').Row | null} */ this.row = null;
    /** @type {Speaker[]} */ this.speakers = [];
    /** @type {CaseEntry[]} */ this.cases = [];
    /** @type {string | null} the document that `speakers` are of */ this.of = null;
    this.again = () => this.#load();
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('change', this.again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('change', this.again);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('row') && this.row?.document.id !== this.of) {
      this.of = this.row?.document.id ?? null;
      this.speakers = [];
      this.#load();
    }
  }

  async #load() {
    const id = this.of;
    if (!id) {
      return;
    }
    const loaded = await attempt(() => Promise.all([api.get(`/api/documents/${id}/speakers`), api.get('/api/cases')]));
    if (loaded && id === this.of) {
      [this.speakers, { cases: this.cases }] = loaded;
    }
  }

  render() {
    return html`
      <section aria-labelledby="speakers-heading" class="speakers">
        <h2 id="speakers-heading">${t('corpus.column.speakers')}</h2>
        ${this.speakers.length === 0 ? html`<p class="hint">${t('imports.no-speakers')}</p>` : nothing}
        <ul>
          ${this.speakers.map((speaker) => this.#speaker(speaker))}
        </ul>
      </section>
    `;
  }

  /** @param {Speaker} speaker */
  #speaker(speaker) {
    const { label } = speaker;
    const others = this.speakers.filter((it) => it.label !== label);
    const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    return html`
      <li class="speaker">
        <div class="speaker-head">
          <input class="speaker-label" aria-label=${t('corpus.speaker-name', { name: label })} autocomplete="off" ${kept(label)}
            @change=${(/** @type {Event} */ event) => this.#alter(label, { name: value(event) })} />
          <small>${t('imports.turns', { n: speaker.turns })}, ${t('imports.words', { n: speaker.words })}</small>
        </div>
        <div class="speaker-facts">
          <label>${t('corpus.role')}
            <select @change=${(/** @type {Event} */ event) => this.#alter(label, { role: value(event) })}>
              ${ROLES.map((role) => html`<option value=${role} ?selected=${role === speaker.role}>${t(`corpus.role.${role}`)}</option>`)}
            </select>
          </label>
          <label>${t('corpus.case')}
            <select @change=${(/** @type {Event} */ event) => this.#join(label, value(event), /** @type {HTMLSelectElement} */ (event.target))}>
              <option value="" ?selected=${!speaker.person}>${t('corpus.no-case')}</option>
              ${this.cases.map(({ person }) => html`<option value=${person.id} ?selected=${person.name === speaker.person}>${person.name}</option>`)}
              <option value="new">${t('corpus.new-case')}</option>
            </select>
          </label>
          ${others.length
            ? html`<label>${t('corpus.merge')}
                <select @change=${(/** @type {Event} */ event) => this.#merge(label, value(event), /** @type {HTMLSelectElement} */ (event.target))}>
                  <option value="" selected>${t('corpus.merge-choose')}</option>
                  ${others.map((it) => html`<option value=${it.label}>${it.label}</option>`)}
                </select>
              </label>`
            : nothing}
          <button type="button" @click=${() => this.#split(speaker)}>${t('corpus.split')}</button>
        </div>
      </li>
    `;
  }

  /** @param {() => Promise<Speaker[]>} work */
  async #change(work) {
    const speakers = await attempt(work);
    if (speakers) {
      this.speakers = speakers;
      study.changed();
    }
    return speakers;
  }

  /** @param {string} label @param {Record<string, unknown>} altered */
  #alter(label, altered) {
    return this.#change(() =>
      api.patch(`/api/documents/${this.of}/speakers`, { label, name: null, role: null, person: null, newPerson: null, alone: false, ...altered }),
    );
  }

  /** @param {string} label @param {string} chosen @param {HTMLSelectElement} select */
  #join(label, chosen, select) {
    if (chosen !== 'new') {
      return this.#alter(label, chosen ? { person: chosen } : { alone: true });
    }
    const before = this.speakers.find((it) => it.label === label)?.person;
    select.value = this.cases.find(({ person }) => person.name === before)?.person.id ?? '';
    ask({
      heading: t('corpus.new-case'),
      note: t('corpus.new-case-note', { name: label }),
      fields: [{ name: 'name', label: t('corpus.case-name'), value: label, needed: true }],
      confirm: t('corpus.join'),
      done: ({ name }) => this.#alter(label, { newPerson: name }),
    });
    return undefined;
  }

  /** @param {string} label @param {string} into @param {HTMLSelectElement} select */
  async #merge(label, into, select) {
    if (into) {
      select.value = '';
      await this.#change(() => api.post(`/api/documents/${this.of}/speakers/merge`, { labels: [label], into }));
    }
  }

  /** @param {Speaker} speaker */
  #split(speaker) {
    ask({
      heading: t('corpus.split-heading', { name: speaker.label }),
      note: t('corpus.split-note'),
      fields: [
        { name: 'from', label: t('corpus.split-from'), needed: true },
        { name: 'to', label: t('corpus.split-to'), needed: true },
        { name: 'other', label: t('corpus.split-other'), needed: true, suggestions: this.speakers.filter((it) => it !== speaker).map((it) => it.label) },
      ],
      confirm: t('corpus.split-confirm'),
      done: ({ from, to, other }) =>
        this.#change(() => api.post(`/api/documents/${this.of}/speakers/split`, { label: speaker.label, other, from: Number(from) || 0, to: Number(to) || 0 })),
    });
  }
}
customElements.define('v-speakers', Speakers);
