// Two coders side by side on the text: the first to the left of each paragraph, the second to the right.

import { html, nothing, render } from 'lit';
import { api } from '../api.js';
import { VElement } from '../element.js';
import { Highlights } from '../read/highlights.js';
import { Offsets } from '../read/offsets.js';
import { PageBuilder } from '../read/paragraphs.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';

/**
 * @typedef {import('../read/extract-card.js').Coded} Coded
 * @typedef {{kind: 'SAME_CODE' | 'OTHER_CODE' | 'ONLY_FIRST' | 'ONLY_SECOND', first: Coded | null, second: Coded | null, overlap: number}} Pair
 */

const DISCUSS = 'à discuter';

export class CompareScreen extends VElement {
  static properties = {
    documentId: { attribute: false },
    read: { state: true },
    pairs: { state: true },
    memos: { state: true },
    onlyDifferent: { state: true },
    at: { state: true },
  };

  constructor() {
    super();
    this.documentId = '';
    /** @type {import('../read/paragraphs.js').ReadDocument | null} */ this.read = null;
    /** @type {Pair[]} */ this.pairs = [];
    /** @type {import('../read/extract-card.js').Note[]} */ this.memos = [];
    this.onlyDifferent = false;
    this.at = -1;
    /** @type {Highlights | null} */ this.highlights = null;
    this.offsets = new Offsets();
    /** @type {{paragraph: import('../read/paragraphs.js').Paragraph, first: HTMLElement, second: HTMLElement, row: HTMLElement}[]} */ this.rows = [];
    this.again = () => this.#loadPairs();
    this.key = (/** @type {KeyboardEvent} */ event) => this.#key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('change', this.again);
    document.addEventListener('keydown', this.key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('change', this.again);
    document.removeEventListener('keydown', this.key);
    this.highlights?.clear();
    this.highlights = null;
  }

  get coders() {
    const asked = new URLSearchParams(location.search);
    return { first: asked.get('first') ?? '', second: asked.get('second') ?? '' };
  }

  goTo() {
    this.#loadPairs();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('documentId') && this.documentId) {
      this.#load();
    }
    if (changed.has('pairs') || changed.has('memos') || changed.has('onlyDifferent') || changed.has('at')) {
      this.#fill();
    }
  }

  async #load() {
    const read = await attempt(() => api.get(`/api/documents/${this.documentId}`));
    if (!read) {
      return;
    }
    this.read = read;
    document.title = `${t('coders.compare')} – ${read.document.name} – Verbatim`;
    this.highlights?.clear();
    this.offsets = new Offsets();
    const builder = new PageBuilder(read, this.offsets);
    this.rows = read.layers.paragraphs.map((/** @type {any} */ paragraph, /** @type {number} */ index) => {
      const row = document.createElement('div');
      row.className = 'compare-row';
      const first = document.createElement('div');
      const second = document.createElement('div');
      first.className = 'compare-cell';
      second.className = 'compare-cell';
      row.append(first, builder.paragraph(paragraph, index), second);
      return { paragraph, first, second, row };
    });
    await this.updateComplete;
    this.querySelector('.compare-text')?.replaceChildren(...this.rows.map((it) => it.row));
    this.highlights = new Highlights(this.offsets);
    await this.#loadPairs();
  }

  async #loadPairs() {
    const { first, second } = this.coders;
    const [pairs, work] =
      (await attempt(() =>
        Promise.all([
          api.get(`/api/documents/${this.documentId}/pairs?first=${encodeURIComponent(first)}&second=${encodeURIComponent(second)}`),
          api.get(`/api/documents/${this.documentId}/work`),
        ]),
      )) ?? [];
    if (pairs) {
      this.pairs = pairs;
      this.memos = work.memos;
    }
  }

  get shown() {
    return this.onlyDifferent ? this.pairs.filter((it) => it.kind !== 'SAME_CODE') : this.pairs;
  }

  /** Puts the extracts beside their paragraphs. */
  #fill() {
    const { shown } = this;
    for (const row of this.rows) {
      const here = shown.filter((pair) => this.#isIn(pair, row.paragraph.span));
      render(here.map((pair) => (pair.first ? this.#card(pair, pair.first, 'first') : nothing)), row.first);
      render(here.map((pair) => (pair.second ? this.#card(pair, pair.second, 'second') : nothing)), row.second);
    }
    this.highlights?.draw(
      shown.flatMap((pair) =>
        [pair.first, pair.second].flatMap((it) =>
          it?.span ? [{ id: it.id, code: it.code, color: study.color(it.code), start: it.span.start, end: it.span.end, dashed: it === pair.second }] : [],
        ),
      ),
    );
    const current = shown[this.at];
    this.highlights?.mark('chosen', current ? this.#spans(current) : []);
  }

  /** @param {Pair} pair @param {{start: number, end: number}} span */
  #isIn(pair, span) {
    const start = Math.min(...this.#spans(pair).map((it) => it.start));
    return start >= span.start && start < span.end + 1;
  }

  /** @param {Pair} pair */
  #spans(pair) {
    return [pair.first?.span, pair.second?.span].flatMap((it) => (it ? [it] : []));
  }

  /** @param {Pair} pair @param {Coded} extract @param {'first' | 'second'} side */
  #card(pair, extract, side) {
    const other = side === 'first' ? pair.second : pair.first;
    const me = study.summary?.coder;
    const isMine = extract.coder === me;
    const discussed = this.memos.some((note) => note.memo.about === extract.id && note.memo.type === DISCUSS);
    return html`
      <div
        class="compare-card ${pair.kind === 'SAME_CODE' ? 'same' : 'different'} ${this.shown[this.at] === pair ? 'current' : ''}"
        ${vars({ '--code': study.color(extract.code) })}
      >
        <button type="button" class="text" @click=${() => this.#go(this.shown.indexOf(pair))}>
          <i class="swatch"></i> <b>${study.code(extract.code)?.name}</b>
        </button>
        <small>${t(`coders.kind.${pair.kind === 'SAME_CODE' ? 'SAME_CODE' : other ? 'OTHER_CODE' : 'ALONE'}`)}${discussed ? html` · ${t('coders.discussed')}` : nothing}</small>
        ${pair.kind === 'SAME_CODE'
          ? nothing
          : html`<span class="actions">
              ${isMine ? nothing : html`<button type="button" @click=${() => this.#adopt(pair, extract)}>${t('coders.adopt')}</button>`}
              ${discussed ? nothing : html`<button type="button" @click=${() => this.#discuss(extract)}>${t('coders.discuss')}</button>`}
            </span>`}
      </div>
    `;
  }

  /** @param {number} index */
  #go(index) {
    const pair = this.shown[index];
    if (!pair) {
      return;
    }
    this.at = index;
    const row = this.rows.find((it) => this.#isIn(pair, it.paragraph.span));
    row?.row.scrollIntoView({ block: 'nearest' });
  }

  /** Gives the passage the other's code, in my name; my own other code there gives way. @param {Pair} pair @param {Coded} extract */
  async #adopt(pair, extract) {
    const mine = [pair.first, pair.second].find((it) => it && it.coder === study.summary?.coder);
    const { read } = this;
    if (!read || !extract.span) {
      return;
    }
    const done = await attempt(() =>
      mine
        ? api.patch(`/api/extracts/${mine.id}`, { code: extract.code, place: { revision: read.document.revision, ...extract.span }, qualities: null })
        : api.post(`/api/documents/${read.document.id}/extracts`, {
            revision: read.document.revision, ...extract.span, codes: [extract.code], register: extract.register, tone: extract.tone,
            retained: false, situation: null,
          }),
    );
    if (done) {
      say(t('coders.adopted', { code: quoted(study.code(extract.code)?.name ?? '') }), { label: t('common.undo'), act: () => this.tell('v-global', 'undo') });
      await this.#loadPairs();
    }
  }

  /** @param {Coded} extract */
  async #discuss(extract) {
    const text = t('coders.discuss-text', { ...this.coders, code: quoted(study.code(extract.code)?.name ?? '') });
    if (await attempt(() => api.post('/api/memos', { subject: 'CODING', about: extract.id, type: DISCUSS, text, place: null }))) {
      await this.#loadPairs();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest('input, select, textarea, dialog') || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const pair = this.shown[this.at];
    const theirs = pair && [pair.first, pair.second].find((it) => it && it.coder !== study.summary?.coder);
    switch (event.key) {
      case 'j': this.#go(Math.min(this.at + 1, this.shown.length - 1)); break;
      case 'k': this.#go(Math.max(this.at - 1, 0)); break;
      case 'd': this.onlyDifferent = !this.onlyDifferent; break;
      case 'y':
        if (pair && theirs && pair.kind !== 'SAME_CODE') {
          this.#adopt(pair, theirs);
        }
        break;
      case 'm':
        if (pair && pair.kind !== 'SAME_CODE') {
          this.#discuss(/** @type {Coded} */ (theirs ?? pair.first));
        }
        break;
      default: return;
    }
    event.preventDefault();
  }

  render() {
    const { first, second } = this.coders;
    const count = (/** @type {string} */ kind) => this.pairs.filter((it) => it.kind === kind).length;
    return html`
      <main class="compare">
        <header class="compare-head">
          <h1>${this.read?.document.name ?? ''}</h1>
          <p>
            ${t('coders.counts', { first, second, same: count('SAME_CODE'), other: count('OTHER_CODE'), onlyFirst: count('ONLY_FIRST'), onlySecond: count('ONLY_SECOND') })}
          </p>
          <button type="button" class="toggle" aria-pressed=${this.onlyDifferent} @click=${() => (this.onlyDifferent = !this.onlyDifferent)}>
            ${t('coders.only-different')} <kbd>D</kbd>
          </button>
          <small>${t('coders.keys')}</small>
        </header>
        <div class="compare-scroll" tabindex="0" role="region" aria-label=${t('coders.compare')}>
          <div class="compare-names"><b>${first}</b><span></span><b>${second}</b></div>
          <div class="compare-text transcript-words"></div>
        </div>
      </main>
    `;
  }
}
customElements.define('v-compare', CompareScreen);
