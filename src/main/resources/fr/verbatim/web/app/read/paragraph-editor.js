// The words of a paragraph in a field, in the place of the paragraph.

import { html, nothing } from 'lit';
import { VElement } from '../element.js';
import { quoted, t } from '../texts.js';

export class ParagraphEditor extends VElement {
  static properties = { isConflicting: { attribute: false }, typed: { attribute: false } };

  constructor() {
    super();
    /** the number of the paragraph, from 0 */ this.index = 0;
    /** @type {{start: number, end: number}} where its words stand */ this.span = { start: 0, end: 0 };
    /** its words as they were */ this.original = '';
    /** its words as they are typed */ this.typed = '';
    this.isConflicting = false;
    /** @type {import('./paragraphs.js').Turn | null} */ this.turn = null;
    /** whether the turn begins in it */ this.begins = false;
    this.hasTurnBefore = false;
    /** @type {string[]} */ this.speakers = [];
    /** @type {import('./correcting.js').Correcting | null} */ this.correcting = null;
  }

  firstUpdated() {
    const field = this.#field();
    field.focus({ preventScroll: true });
    field.setSelectionRange(0, 0);
    this.#grow();
    field.scrollIntoView({ block: 'nearest' });
  }

  #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  /** The field is as high as its words. */
  #grow() {
    const field = this.#field();
    field.style.setProperty('height', 'auto');
    field.style.setProperty('height', `${field.scrollHeight + 2}px`);
  }

  render() {
    const { correcting } = this;
    if (!correcting) {
      return nothing;
    }
    return html`
      <form class="correct" @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        correcting.save();
      }} @keydown=${this.#key} @mouseup=${(/** @type {Event} */ event) => event.stopPropagation()}>
        ${this.isConflicting
          ? html`<p class="conflict" role="alert">${t('correct.conflict')}
              <button type="button" @click=${() => correcting.goOn()}>${t('correct.go-on')}</button></p>`
          : nothing}
        <textarea aria-label=${t('correct.words', { n: this.index + 1 })} spellcheck="true" .value=${this.typed}
          @input=${(/** @type {Event} */ event) => {
            this.typed = /** @type {HTMLTextAreaElement} */ (event.target).value;
            correcting.keep(this.typed);
            this.#grow();
          }}></textarea>
        <div class="actions">
          <button type="submit" class="primary">${t('common.save')} <kbd>${t('common.key.enter')}</kbd></button>
          <button type="button" @click=${() => correcting.close()}>${t('correct.give-up')} <kbd>${t('common.key.escape')}</kbd></button>
          ${this.turn?.speaker
            ? html`
                <label>${t('correct.speaker')}
                  <select @change=${(/** @type {Event} */ event) => correcting.give(/** @type {HTMLSelectElement} */ (event.target).value)}>
                    ${this.speakers.map((label) => html`<option value=${label} ?selected=${label === this.turn?.speaker}>${label}</option>`)}
                  </select>
                </label>
                <button type="button" title=${t('correct.split-note')} @click=${() => correcting.split(this.#field().selectionStart)}>${t('correct.split')} <kbd>${t('correct.key.split')}</kbd></button>
                ${this.begins && this.hasTurnBefore
                  ? html`<button type="button" @click=${() => correcting.join()}>${t('correct.join')} <kbd>${t('correct.key.join')}</kbd></button>`
                  : nothing}`
            : nothing}
        </div>
        ${this.isConflicting ? html`<p class="hint">${t('correct.was', { words: quoted(this.original) })}</p>` : nothing}
      </form>
    `;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { correcting } = this;
    const isInField = event.target === this.#field();
    if (!correcting || event.isComposing) {
      return;
    }
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      correcting.close();
    } else if (isInField && event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      correcting.split(this.#field().selectionStart);
    } else if (isInField && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      correcting.save();
    } else if (isInField && event.key === 'Backspace' && event.altKey && this.begins && this.hasTurnBefore) {
      event.preventDefault();
      correcting.join();
    } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#goTo(this.index + (event.key === 'ArrowDown' ? 1 : -1));
    }
  }

  /** Saves, and goes to another paragraph. @param {number} index */
  async #goTo(index) {
    const { correcting } = this;
    if (correcting && (await correcting.save())) {
      const paragraph = correcting.screen.read?.layers.paragraphs[index];
      if (paragraph) {
        await correcting.start(paragraph.span.start);
      }
    }
  }
}
customElements.define('v-paragraph-editor', ParagraphEditor);
