// Reading and coding one document.

import { html, nothing } from 'lit';
import { api, isReadBlind, reading } from '../api.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { t } from '../texts.js';
import { Asking } from './asking.js';
import { Coding } from './coding.js';
import { commandOf } from './commands.js';
import { Correcting } from './correcting.js';
import { Dragging } from './dragging.js';
import { Finding } from './finding.js';
import { memoCard, proposalCard, situationCard } from './other-cards.js';
import { Placing } from './placing.js';
import { Proposing } from './proposing.js';
import { run } from './run.js';
import { stretchesOf } from './stretches.js';
import { unplacedList } from './unplaced.js';
import './code-tree.js';
import './corpus-list.js';
import './extract-card.js';
import './palette.js';
import './segments.js';
import './transcript.js';

/**
 * @typedef {{start: number, end: number}} Span
 * @typedef {import('./extract-card.js').Coded} Coded
 * @typedef {{number: number, revision: string, extracts: Coded[],
 *   situations: {situation: string, name: string, register: string, span: Span}[],
 *   memos: import('./extract-card.js').Note[]}} Work
 * @typedef {{id: string, code: string, codeName: string, words: Span[], cues: string[],
 *   quotation: {passage: {document: string, span: Span}, text: string}}} Proposal
 */

export class ReadScreen extends VElement {
  static properties = {
    documentId: { attribute: false },
    read: { state: true },
    work: { state: true },
    proposals: { state: true },
    isProposing: { state: true },
    chosen: { state: true },
    chosenCode: { state: true },
    segments: { state: true },
    marker: { state: true },
    recent: { state: true },
    mode: { state: true },
    finding: { state: true },
    found: { state: true },
    panel: { state: true },
  };

  constructor() {
    super();
    this.documentId = '';
    /** @type {import('./paragraphs.js').ReadDocument | null} */ this.read = null;
    /** @type {Work | null} */ this.work = null;
    /** @type {Proposal[]} */ this.proposals = [];
    this.isProposing = false;
    /** @type {string | null} the extract or proposal that is looked at */ this.chosen = null;
    /** @type {string | null} */ this.chosenCode = null;
    /** @type {import('./segments.js').Extract[]} */ this.segments = [];
    /** @type {string | null} */ this.marker = null;
    /** @type {string[]} */ this.recent = JSON.parse(localStorage.getItem('verbatim-recent') ?? '[]');
    /** @type {'palette' | 'marker' | 'open'} */ this.mode = 'palette';
    this.finding = '';
    /** @type {Span[]} */ this.found = [];
    /** @type {'text' | 'corpus' | 'codes'} which panel a narrow window shows */ this.panel = 'text';
    /** @type {Span | null} what is to be coded */ this.passage = null;
    this.foundAt = -1;
    this.coding = new Coding(this);
    this.asking = new Asking(this);
    this.proposing = new Proposing(this);
    this.findingIn = new Finding(this);
    this.dragging = new Dragging(this);
    this.correcting = new Correcting(this);
    this.placing = new Placing(this);
    this.refresh = () => this.requestUpdate();
    this.again = () => this.loadWork();
    this.key = (/** @type {KeyboardEvent} */ event) => this.#key(event);
  }

  get transcript() {
    return /** @type {import('./transcript.js').Transcript | null} */ (this.querySelector('v-transcript'));
  }

  get palette() {
    return /** @type {import('./palette.js').Palette | null} */ (this.querySelector('v-palette'));
  }

  connectedCallback() {
    super.connectedCallback();
    study.addEventListener('refresh', this.refresh);
    study.addEventListener('change', this.again);
    document.addEventListener('keydown', this.key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    study.removeEventListener('refresh', this.refresh);
    study.removeEventListener('change', this.again);
    document.removeEventListener('keydown', this.key);
    if (reading(null)) {
      attempt(() => study.refresh());
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('documentId') && this.documentId) {
      this.#load();
    }
  }

  /** Goes to what the address asks for: an extract, a place. */
  async goTo() {
    const asked = new URLSearchParams(location.search);
    const extract = asked.get('extract');
    const at = asked.get('at');
    if (extract && this.work?.extracts.some((it) => it.id === extract)) {
      this.pick(extract, true);
    } else if (at) {
      const [start, end] = at.split('-').map(Number);
      if (Number.isInteger(start) && Number.isInteger(end) && start < end && end <= (this.read?.text.length ?? 0)) {
        this.transcript?.reveal({ start, end }, true);
        this.transcript?.mark('found', [{ start, end }]);
      }
    }
  }

  async #load() {
    const id = this.documentId;
    if (reading(id)) {
      attempt(() => study.refresh());
    }
    const [read, work] = (await attempt(() => Promise.all([api.get(`/api/documents/${id}`), api.get(`/api/documents/${id}/work`)]))) ?? [];
    if (!read || id !== this.documentId) {
      return;
    }
    this.correcting.leave();
    this.placing.all = [];
    this.read = read;
    this.work = work;
    this.chosen = null;
    this.proposals = [];
    this.passage = null;
    document.title = `${read.document.name} – Verbatim`;
    this.transcript?.show(read);
    this.draw();
    this.transcript?.focus({ preventScroll: true });
    localStorage.setItem('verbatim-last-document', id);
    await this.goTo();
    await this.placing.load();
    this.correcting.remind();
    if (this.isProposing) {
      await this.proposing.load();
    }
  }

  async loadWork() {
    const id = this.documentId;
    const work = await attempt(() => api.get(`/api/documents/${id}/work`));
    // An answer that was asked for before what is shown now says what was then.
    if (!work || id !== this.documentId || work.number < (this.work?.number ?? 0)) {
      return;
    }
    if (work.revision !== this.read?.document.revision) {
      if (this.correcting.meanwhile() || !(await this.#loadText())) {
        return;
      }
    }
    this.work = work;
    this.draw();
    if (this.chosen && !this.stretches().some((it) => it.id === this.chosen)) {
      this.pick(null);
    }
    if (this.isProposing) {
      await this.proposing.load();
    }
    await Promise.all([this.#loadSegments(), this.placing.load()]);
  }

  /**
   * The text was corrected, here or elsewhere: what is read stays where it is.
   * @returns {Promise<boolean>} whether it is shown as it is now
   */
  async #loadText() {
    const { transcript } = this;
    const read = await attempt(() => api.get(`/api/documents/${this.documentId}`));
    if (!read || !transcript || this.correcting.meanwhile()) {
      return false;
    }
    const first = transcript.inView().start;
    const above = transcript.rect({ start: first, end: first + 1 }).top;
    this.read = read;
    transcript.show(read);
    transcript.scrollTop += transcript.rect({ start: Math.min(first, read.text.length - 1), end: Math.min(first + 1, read.text.length) }).top - above;
    say(t('read.text-changed'));
    return true;
  }

  async #loadSegments() {
    if (this.chosenCode) {
      const code = this.chosenCode;
      const segments = await attempt(() => api.get(`/api/extracts?code=${code}`));
      if (segments && code === this.chosenCode) {
        this.segments = segments;
      }
    }
  }

  /** All that is drawn over the text. */
  stretches() {
    return this.work ? stretchesOf(this.work, this.isProposing ? this.proposals : []) : [];
  }

  draw() {
    const { transcript } = this;
    if (transcript && this.read && this.work?.revision === this.read.document.revision) {
      const stretches = this.stretches();
      transcript.draw(stretches);
      transcript.choose(this.chosen);
      document.documentElement.dataset.drawn = String(stretches.length);
    }
  }

  /** @returns {Coded | undefined} */
  get extract() {
    return this.work?.extracts.find((it) => it.id === this.chosen);
  }

  /** @param {string | null} id @param {boolean} [reveal] */
  pick(id, reveal = false) {
    this.chosen = id;
    const stretch = this.stretches().find((it) => it.id === id);
    this.transcript?.choose(id);
    if (stretch && reveal) {
      this.transcript?.reveal(stretch);
    }
    const extract = this.extract;
    if (extract && extract.code !== this.chosenCode) {
      this.#chooseCode(extract.code);
    }
  }

  /** @param {string | null} code */
  #chooseCode(code) {
    this.chosenCode = code;
    this.segments = [];
    this.#loadSegments();
  }

  // --- Commands ---------------------------------------------------------------------------------

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest('input, textarea, select, dialog, [contenteditable]')) {
      return;
    }
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      this.run(command.name, command.detail);
    }
  }

  /** @param {string} name @param {any} [detail] */
  async run(name, detail) {
    await run(this, name, detail);
  }

  /** @param {'palette' | 'marker' | 'open'} mode */
  setMode(mode) {
    this.mode = mode;
    if (mode === 'marker') {
      this.marker ??= (this.chosenCode && study.code(this.chosenCode)?.applied ? this.chosenCode : null) ?? this.recent[0] ?? study.applicable()[0]?.code.id ?? null;
    }
  }

  /** From one extract to the next of those that lie over one another. */
  cycle() {
    const { transcript } = this;
    const current = this.stretches().find((it) => it.id === this.chosen);
    const offset = current ? current.start : this.coding.target()?.start;
    if (!transcript || offset === undefined) {
      return;
    }
    const here = transcript.at(offset);
    const overlapping = current
      ? this.stretches().filter((it) => it.start < current.end && current.start < it.end)
      : here;
    if (overlapping.length > 0) {
      const next = overlapping[(overlapping.findIndex((it) => it.id === this.chosen) + 1) % overlapping.length];
      this.pick(next.id, true);
    }
  }

  /** @param {1 | -1} step */
  step(step) {
    const all = this.stretches().sort((a, b) => a.start - b.start || b.end - a.end);
    const index = all.findIndex((it) => it.id === this.chosen);
    const from = this.coding.target()?.start ?? this.transcript?.inView().start ?? 0;
    const next =
      index >= 0 ? all[index + step] : step > 0 ? all.find((it) => it.start >= from) : all.filter((it) => it.start < from).at(-1);
    if (next) {
      this.pick(next.id, true);
    }
  }

  // --- What is shown ----------------------------------------------------------------------------

  render() {
    const { read, extract } = this;
    return html`
      <div
        class="read-screen"
        data-panel=${this.panel}
        @v-pick=${(/** @type {CustomEvent} */ event) => this.pick(event.detail)}
        @v-code=${(/** @type {CustomEvent} */ event) => this.coding.chosenInPalette(event)}
        @v-palette-close=${() => this.coding.closePalette()}
        @v-choose-code=${(/** @type {CustomEvent} */ event) => this.#chooseCode(event.detail.code)}
        @v-apply=${(/** @type {CustomEvent} */ event) => this.coding.apply(event.detail.code)}
        @v-marker=${(/** @type {CustomEvent} */ event) => {
          this.marker = event.detail.code;
          this.mode = 'marker';
        }}
        @v-recode=${(/** @type {CustomEvent} */ event) => this.coding.recode(event.detail.extract, event.detail.code)}
        @v-qualify=${(/** @type {CustomEvent} */ event) => this.coding.qualify(event.detail.id, event.detail.changed)}
        @v-command=${(/** @type {CustomEvent} */ event) => this.run(event.detail)}
        @v-memo-remove=${(/** @type {CustomEvent} */ event) => this.removeMemo(event.detail)}
      >
        <nav class="panel corpus" aria-label=${t('read.corpus-label')}>
          <v-corpus-list .documents=${study.documents} .current=${this.documentId}></v-corpus-list>
        </nav>
        <main class="reading">
          <header class="reading-head">
            <h1>${read?.document.name ?? ''}</h1>
            <small>${read ? this.#about(read) : ''}</small>
            ${isReadBlind() ? html`<small class="blind">${t('read.blind')}</small>` : nothing}
            <span class="modes" role="group" aria-label=${t('read.mode')}>
              ${/** @type {const} */ (['palette', 'marker', 'open']).map(
                (mode) => html`
                  <button type="button" class="toggle" aria-pressed=${this.mode === mode} title=${t(`read.mode.${mode}-note`)} @click=${() => this.setMode(mode)}>
                    ${t(`read.mode.${mode}`)}${mode === 'marker' && this.mode === 'marker' && this.marker ? html` : ${study.code(this.marker)?.name}` : nothing}
                  </button>
                `,
              )}
              <button type="button" class="toggle" aria-pressed=${this.isProposing} title=${t('read.proposals-note')} @click=${() => this.proposing.toggle()}>
                ${t('read.proposals')}${this.isProposing ? ` (${this.proposals.length})` : ''}
              </button>
              <button type="button" class="toggle" aria-pressed=${study.hasRead(this.documentId ?? '')} title=${t('read.read-note')} @click=${() => this.run('read-mark')}>
                ${t('read.read-mark')}
              </button>
              <button type="button" class="toggle" aria-pressed=${this.correcting.isOn} title=${t('correct.note')} @click=${() => this.correcting.toggle()}>
                ${t('correct.mode')}
              </button>
            </span>
            <span class="find" role="search">
              <input
                type="search"
                aria-label=${t('read.find')}
                placeholder=${t('read.find')}
                .value=${this.finding}
                @input=${(/** @type {InputEvent} */ event) => this.findingIn.find(/** @type {HTMLInputElement} */ (event.target).value)}
                @keydown=${(/** @type {KeyboardEvent} */ event) => {
                  if (event.key === 'Enter') {
                    this.findingIn.next(event.shiftKey ? -1 : 1);
                  } else if (event.key === 'Escape') {
                    this.findingIn.leave();
                  }
                }}
              />
              <output>${this.finding.trim().length > 1 ? (this.foundAt >= 0 ? `${this.foundAt + 1}/${this.found.length}` : this.found.length) : ''}</output>
            </span>
          </header>
          ${unplacedList(this.placing)}
          <v-transcript
            @mouseup=${(/** @type {MouseEvent} */ event) => this.#mouseUp(event)}
            @dragover=${(/** @type {DragEvent} */ event) => {
              if (event.dataTransfer?.types.includes('application/x-verbatim-code')) {
                event.preventDefault();
              }
            }}
            @drop=${(/** @type {DragEvent} */ event) => this.dragging.dropped(event)}
            @dragstart=${(/** @type {DragEvent} */ event) => this.dragging.dragged(event)}
          ></v-transcript>
        </main>
        <aside class="panel codes" aria-label=${t('read.codebook')}>
          <div class="cards">${this.#otherCards()}</div>
          <v-extract-card
            .extract=${extract ?? null}
            .words=${extract?.span && this.read ? this.read.text.slice(extract.span.start, extract.span.end) : (extract?.quote ?? '')}
            .memos=${(this.work?.memos ?? []).filter((note) => note.memo.about === this.chosen)}
          ></v-extract-card>
          <v-code-tree .uses=${study.uses} .chosen=${this.chosenCode} .marker=${this.mode === 'marker' ? this.marker : null} .digits=${this.recent}></v-code-tree>
          <v-segments .code=${this.chosenCode} .extracts=${this.segments} .chosen=${this.chosen} .here=${this.documentId}></v-segments>
        </aside>
        <v-palette></v-palette>
        <nav class="panels" aria-label=${t('read.panels')}>
          ${/** @type {const} */ (['corpus', 'text', 'codes']).map(
            (panel) => html`<button type="button" aria-pressed=${this.panel === panel} @click=${() => (this.panel = panel)}>${t(`read.panel.${panel}`)}</button>`,
          )}
        </nav>
      </div>
    `;
  }

  /** What is chosen when it is no extract; and the memos on the document, when nothing is. */
  #otherCards() {
    const run = (/** @type {string} */ command) => this.run(command);
    const close = () => this.pick(null);
    const remove = (/** @type {string} */ id) => this.removeMemo(id);
    const proposal = this.proposals.find((it) => `proposal:${it.id}` === this.chosen);
    if (proposal) {
      return proposalCard(proposal, run, close);
    }
    const situation = this.work?.situations.find((it) => `situation:${it.situation}:${it.span.start}` === this.chosen);
    if (situation) {
      return situationCard(situation, run, close);
    }
    const notes = (this.work?.memos ?? []).filter((it) =>
      this.chosen ? `memo:${it.memo.id}` === this.chosen : it.memo.subject === 'DOCUMENT',
    );
    return notes.map((note) => memoCard(note, note.span ? (this.read?.text.slice(note.span.start, note.span.end) ?? '') : '', remove));
  }

  /** @param {string} id */
  async removeMemo(id) {
    await attempt(() => api.delete(`/api/memos/${id}`));
    await this.loadWork();
  }

  /** @param {import('./paragraphs.js').ReadDocument} read */
  #about(read) {
    const { document: it } = read;
    const people = read.speakers.filter((speaker) => speaker.role === 'RESPONDENT').map((speaker) => read.persons[speaker.label] ?? speaker.label);
    return [t(`common.kind.${it.kind}`), t(`common.words.${it.words}`), ...people].join(' · ');
  }

  /** @param {MouseEvent} event */
  #mouseUp(event) {
    const { transcript } = this;
    if (event.button !== 0 || !transcript || /** @type {HTMLElement} */ (event.target).closest('.transcript-margin')) {
      return;
    }
    // The selection is settled once the event is over.
    setTimeout(() => {
      const span = transcript.selected();
      if (this.correcting.isOn) {
        const clicked = span?.start ?? transcript.offsetAt(event.clientX, event.clientY);
        if (clicked !== null) {
          this.correcting.start(clicked);
        }
        return;
      }
      if (span) {
        this.coding.selectedByMouse(span);
        return;
      }
      const offset = transcript.offsetAt(event.clientX, event.clientY);
      if (offset === null) {
        return;
      }
      this.passage = null;
      transcript.cursor?.reset(null);
      const here = transcript.at(offset);
      const index = here.findIndex((it) => it.id === this.chosen);
      this.pick(here.length > 0 ? here[(index + 1) % here.length].id : null);
    });
  }

}
customElements.define('v-read', ReadScreen);

