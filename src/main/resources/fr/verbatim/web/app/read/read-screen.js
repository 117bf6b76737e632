// Reading and coding one document.

import { html, nothing } from 'lit';
import { api, isReadBlind, reading } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, fold, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { vars } from '../vars.js';
import { commandOf } from './commands.js';
import { memoCard, proposalCard, situationCard } from './other-cards.js';
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

const RECENT = 9;

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
    this.refresh = () => this.requestUpdate();
    this.again = () => this.#loadWork();
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
      this.#pick(extract, true);
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
    this.read = read;
    this.work = work;
    this.chosen = null;
    this.proposals = [];
    this.passage = null;
    document.title = `${read.document.name} – Verbatim`;
    this.transcript?.show(read);
    this.#draw();
    this.transcript?.focus({ preventScroll: true });
    localStorage.setItem('verbatim-last-document', id);
    await this.goTo();
    if (this.isProposing) {
      await this.#loadProposals();
    }
  }

  async #loadWork() {
    const id = this.documentId;
    const work = await attempt(() => api.get(`/api/documents/${id}/work`));
    if (!work || id !== this.documentId) {
      return;
    }
    if (work.revision !== this.read?.document.revision) {
      await this.#loadText();
    }
    this.work = work;
    this.#draw();
    if (this.chosen && !this.#stretches().some((it) => it.id === this.chosen)) {
      this.#pick(null);
    }
    if (this.isProposing) {
      await this.#loadProposals();
    }
    await this.#loadSegments();
  }

  /** The text was corrected, here or elsewhere: what is read stays where it is. */
  async #loadText() {
    const { transcript } = this;
    const read = await attempt(() => api.get(`/api/documents/${this.documentId}`));
    if (!read || !transcript) {
      return;
    }
    const first = transcript.inView().start;
    const above = transcript.rect({ start: first, end: first + 1 }).top;
    this.read = read;
    transcript.show(read);
    transcript.scrollTop += transcript.rect({ start: Math.min(first, read.text.length - 1), end: Math.min(first + 1, read.text.length) }).top - above;
    say(t('read.text-changed'));
  }

  async #loadProposals() {
    const id = this.documentId;
    const proposals = await attempt(() => api.get(`/api/documents/${id}/suggestions`));
    if (proposals && id === this.documentId) {
      this.proposals = proposals;
      this.#draw();
    }
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
  #stretches() {
    const memos = new Map();
    for (const note of this.work?.memos ?? []) {
      memos.set(note.memo.about, (memos.get(note.memo.about) ?? 0) + 1);
    }
    const coded = (this.work?.extracts ?? []).flatMap((it) =>
      it.span
        ? [{
            id: it.id, code: it.code, color: study.color(it.code), label: study.code(it.code)?.name ?? '',
            coder: it.coder === study.summary?.coder ? '' : it.coder, start: it.span.start, end: it.span.end, retained: it.retained, memos: memos.get(it.id) ?? 0,
          }]
        : [],
    );
    const situations = (this.work?.situations ?? []).map((it) => ({
      id: `situation:${it.situation}:${it.span.start}`, code: 'situation', color: 'light-dark(#5b6573, #a3adba)', label: t('read.situation-label', { name: it.name }),
      start: it.span.start, end: it.span.end, words: [],
    }));
    const memoed = (this.work?.memos ?? []).flatMap((note) =>
      note.memo.subject === 'PASSAGE' && note.span
        ? [{
            id: `memo:${note.memo.id}`, code: 'memo', color: 'light-dark(#8a6d00, #e2c75a)', label: `✎\u00a0${note.memo.text.slice(0, 40)}`,
            start: note.span.start, end: note.span.end, words: [],
          }]
        : [],
    );
    const proposed = (this.isProposing ? this.proposals : []).map((it) => {
      const code = study.uses.find((use) => use.code.key === it.code)?.code.id ?? '';
      const { span } = it.quotation.passage;
      return { id: `proposal:${it.id}`, code, color: study.color(code), label: it.codeName, start: span.start, end: span.end, dashed: true, words: it.words };
    });
    return [...coded, ...situations, ...memoed, ...proposed];
  }

  #draw() {
    const { transcript } = this;
    if (transcript && this.read && this.work?.revision === this.read.document.revision) {
      const stretches = this.#stretches();
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
  #pick(id, reveal = false) {
    this.chosen = id;
    const stretch = this.#stretches().find((it) => it.id === id);
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

  // --- Coding -----------------------------------------------------------------------------------

  /** What a command acts on: what is selected now, else what was selected before a palette took the focus. */
  #target() {
    return this.transcript?.selected() ?? this.passage;
  }

  /** @param {Span} span @param {string[]} codes @param {{situation?: string}} [more] */
  async #code(span, codes, more = {}) {
    const { read } = this;
    if (!read || codes.length === 0) {
      return undefined;
    }
    const extracts = await attempt(() =>
      api.post(`/api/documents/${read.document.id}/extracts`, {
        revision: read.document.revision, start: span.start, end: span.end, codes, register: null, tone: null, retained: false,
        situation: more.situation ?? null,
      }),
    );
    if (!extracts || !this.work) {
      return undefined;
    }
    for (const extract of extracts) {
      this.work.extracts.push({
        id: extract.id, code: codes[extracts.indexOf(extract)], coder: extract.coder, span, register: extract.register,
        tone: extract.tone, retained: extract.retained, quote: '',
      });
    }
    this.#remember(codes);
    this.#draw();
    this.#pick(extracts.at(-1).id);
    study.changed();
    return extracts;
  }

  /** @param {string[]} codes */
  #remember(codes) {
    this.recent = [...codes, ...this.recent.filter((it) => !codes.includes(it))].slice(0, RECENT);
    localStorage.setItem('verbatim-recent', JSON.stringify(this.recent));
  }

  /** Makes a code, unless one is called so. @param {string} name @returns {Promise<string | undefined>} its identity */
  async #newCode(name) {
    const known = study.applicable().find((use) => fold(use.code.name) === fold(name));
    if (known) {
      return known.code.id;
    }
    const code = await attempt(() => api.post('/api/codes', { name, parent: null }));
    if (code) {
      await attempt(() => study.refresh());
      say(t('read.code-made', { name: quoted(code.name) }));
    }
    return code?.id;
  }

  /** @param {CustomEvent} event */
  async #chosenInPalette(event) {
    const { choice, more } = event.detail;
    const span = this.passage;
    const code = choice.kind === 'code' ? choice.id : await this.#newCode(choice.name);
    if (!code) {
      return;
    }
    if (this.recoding) {
      await this.#recode(this.recoding, code);
    } else if (span) {
      await this.#code(span, [code]);
    }
    if (!more || this.recoding) {
      this.#closePalette();
    }
  }

  /** @type {string | null} the extract that gets another code */
  recoding = null;

  /** @param {Span} span @param {string | null} [recoding] */
  #openPalette(span, recoding = null) {
    const { transcript, palette } = this;
    if (!transcript || !palette) {
      return;
    }
    this.passage = span;
    this.recoding = recoding;
    transcript.mark('passage', [span]);
    palette.recent = this.recent;
    palette.show(transcript.rect(span), transcript.text.slice(span.start, span.end), t(recoding ? 'read.palette.recode' : 'read.palette.heading'));
  }

  #closePalette() {
    this.palette?.hide();
    this.recoding = null;
    this.transcript?.mark('passage', []);
    this.transcript?.focus({ preventScroll: true });
    if (this.passage) {
      this.transcript?.select(this.passage);
      this.transcript?.cursor?.reset(this.passage);
    }
  }

  /** @param {string} id @param {string} code */
  async #recode(id, code) {
    if (await attempt(() => api.patch(`/api/extracts/${id}`, { code, place: null, qualities: null }))) {
      this.#remember([code]);
      await this.#loadWork();
      study.changed();
    }
  }

  /** A selection was made with the mouse. @param {Span} span */
  #selectedByMouse(span) {
    this.passage = span;
    this.transcript?.cursor?.reset(span);
    if (this.mode === 'marker' && this.marker) {
      this.#code(span, [this.marker]);
    } else if (this.mode === 'open') {
      this.#openCoding(span);
    } else {
      this.#openPalette(span);
    }
  }

  /** Open coding: each passage gets a code of its own, provisional. @param {Span} span */
  #openCoding(span) {
    const words = this.transcript?.text.slice(span.start, span.end) ?? '';
    ask({
      heading: t('read.open-coding'),
      note: quoted(words.length > 200 ? `${words.slice(0, 190)} […]` : words),
      fields: [{ name: 'name', label: t('read.new-code'), needed: true, suggestions: study.applicable().map((use) => use.code.name) },
        { name: 'memo', label: t('read.memo-optional'), kind: 'area' }],
      confirm: t('read.code-it'),
      done: async ({ name, memo }) => {
        const code = await this.#newCode(name.trim());
        const extracts = code && (await this.#code(span, [code]));
        if (extracts && memo.trim()) {
          await attempt(() => api.post('/api/memos', { subject: 'CODING', about: extracts[0].id, type: '', text: memo, place: null }));
        }
        return extracts || undefined;
      },
    });
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
    const { transcript } = this;
    if (!transcript || !this.read) {
      return;
    }
    const span = this.#target();
    const { extract } = this;
    switch (name) {
      case 'move': {
        const at = transcript.inView().start;
        const moved = transcript.cursor?.move(detail.unit, detail.step, detail.extend, at);
        if (moved) {
          this.passage = moved;
          transcript.select(moved);
          transcript.reveal(detail.step > 0 ? { start: moved.end - 1, end: moved.end } : { start: moved.start, end: moved.start + 1 });
        }
        break;
      }
      case 'code':
        if (span && transcript.selected()) {
          this.mode === 'open' ? this.#openCoding(span) : this.#openPalette(span);
        } else if (extract?.span) {
          this.#openPalette(extract.span, extract.id);
        } else if (span) {
          this.#openPalette(span);
        }
        break;
      case 'recode':
        if (extract?.span) {
          this.#openPalette(extract.span, extract.id);
        }
        break;
      case 'vivo':
        if (span) {
          const words = transcript.text.slice(span.start, span.end);
          const code = await this.#newCode(words.length > 60 ? `${words.slice(0, 57)}…` : words);
          if (code) {
            await this.#code(span, [code]);
          }
        }
        break;
      case 'new-code':
        if (span) {
          this.#openCoding(span);
        }
        break;
      case 'last-code':
        if (span && this.recent[0]) {
          await this.#code(span, [this.recent[0]]);
        }
        break;
      case 'digit': {
        const code = this.recent[detail.digit - 1];
        if (code && span) {
          await this.#code(span, [code]);
        }
        break;
      }
      case 'marker':
        this.#setMode(this.mode === 'marker' ? 'palette' : 'marker');
        break;
      case 'open-mode':
        this.#setMode(this.mode === 'open' ? 'palette' : 'open');
        break;
      case 'remove':
        await this.#remove();
        break;
      case 'cycle':
        this.#cycle();
        break;
      case 'next':
      case 'previous':
        this.#step(name === 'next' ? 1 : -1);
        break;
      case 'resize':
        await this.#resize(detail.edge, detail.step);
        break;
      case 'retain':
        if (extract) {
          await this.#qualify(extract.id, { register: extract.register, tone: extract.tone, retained: !extract.retained });
        }
        break;
      case 'memo':
        this.#memo(span);
        break;
      case 'situation':
        this.#situation(span);
        break;
      case 'merge':
        await this.#merge();
        break;
      case 'proposals':
        await this.#toggleProposals();
        break;
      case 'next-proposal':
        await this.#nextProposal();
        break;
      case 'keep':
      case 'set-aside':
        await this.#decide(name);
        break;
      case 'find':
        /** @type {HTMLInputElement | null} */ (this.querySelector('.find input'))?.select();
        break;
      case 'stripes':
        transcript.focusStripes();
        break;
      case 'escape':
        getSelection()?.removeAllRanges();
        this.passage = null;
        this.#pick(null);
        transcript.mark('found', []);
        break;
      default:
        this.tell('v-global', name);
    }
  }

  /** @param {'palette' | 'marker' | 'open'} mode */
  #setMode(mode) {
    this.mode = mode;
    if (mode === 'marker') {
      this.marker ??= (this.chosenCode && study.code(this.chosenCode)?.applied ? this.chosenCode : null) ?? this.recent[0] ?? study.applicable()[0]?.code.id ?? null;
    }
  }

  async #remove() {
    const { chosen, extract } = this;
    if (!chosen) {
      return;
    }
    const situation = this.#situationOf(chosen);
    if (chosen.startsWith('memo:')) {
      await this.#removeMemo(chosen.slice('memo:'.length));
    } else if (situation) {
      if ((await attempt(async () => { await api.delete(`/api/situations/${situation}`); return true; }))) {
        await this.#loadWork();
        study.changed();
      }
    } else if (chosen.startsWith('proposal:')) {
      await this.#decide('set-aside');
    } else if (extract) {
      const name = study.code(extract.code)?.name ?? '';
      if (await attempt(async () => { await api.delete(`/api/extracts/${extract.id}`); return true; })) {
        if (this.work) {
          this.work.extracts = this.work.extracts.filter((it) => it.id !== extract.id);
        }
        this.#pick(null);
        this.#draw();
        study.changed();
        say(t('read.removed', { name: quoted(name) }), { label: t('common.undo'), act: () => this.tell('v-global', 'undo') });
      }
    }
  }

  /** @param {string} id */
  #situationOf(id) {
    return id.startsWith('situation:') ? id.split(':')[1] : null;
  }

  /** From one extract to the next of those that lie over one another. */
  #cycle() {
    const { transcript } = this;
    const current = this.#stretches().find((it) => it.id === this.chosen);
    const offset = current ? current.start : this.#target()?.start;
    if (!transcript || offset === undefined) {
      return;
    }
    const here = transcript.at(offset);
    const overlapping = current
      ? this.#stretches().filter((it) => it.start < current.end && current.start < it.end)
      : here;
    if (overlapping.length > 0) {
      const next = overlapping[(overlapping.findIndex((it) => it.id === this.chosen) + 1) % overlapping.length];
      this.#pick(next.id, true);
    }
  }

  /** @param {1 | -1} step */
  #step(step) {
    const all = this.#stretches().sort((a, b) => a.start - b.start || b.end - a.end);
    const index = all.findIndex((it) => it.id === this.chosen);
    const from = this.#target()?.start ?? this.transcript?.inView().start ?? 0;
    const next =
      index >= 0 ? all[index + step] : step > 0 ? all.find((it) => it.start >= from) : all.filter((it) => it.start < from).at(-1);
    if (next) {
      this.#pick(next.id, true);
    }
  }

  /** @param {'start' | 'end'} edge @param {1 | -1} step */
  async #resize(edge, step) {
    const { extract, transcript, read } = this;
    if (!extract?.span || !transcript?.cursor || !read) {
      return;
    }
    const span = { ...extract.span };
    span[edge] = transcript.cursor.edge(span[edge], step, edge === 'end');
    await this.#place(extract, span);
  }

  /** @param {Coded} extract @param {Span} span */
  async #place(extract, span) {
    const { read } = this;
    if (!read || span.start >= span.end || (extract.span && span.start === extract.span.start && span.end === extract.span.end)) {
      return;
    }
    const before = extract.span;
    extract.span = span;
    this.#draw();
    const moved = await attempt(() =>
      api.patch(`/api/extracts/${extract.id}`, { code: null, place: { revision: read.document.revision, ...span }, qualities: null }),
    );
    if (!moved) {
      extract.span = before;
      this.#draw();
    } else {
      this.requestUpdate();
      study.changed();
    }
  }

  /** @param {string} id @param {unknown} qualities */
  async #qualify(id, qualities) {
    if (await attempt(() => api.patch(`/api/extracts/${id}`, { code: null, place: null, qualities }))) {
      await this.#loadWork();
      study.changed();
    }
  }

  /** @param {Span | null} span */
  #memo(span) {
    const { extract, read } = this;
    if (!read) {
      return;
    }
    const selected = this.transcript?.selected();
    const about = extract && !selected
      ? { subject: 'CODING', about: extract.id, place: null, words: extract.span && this.transcript?.text.slice(extract.span.start, extract.span.end) }
      : span
        ? { subject: 'PASSAGE', about: read.document.id, place: { revision: read.document.revision, ...span }, words: this.transcript?.text.slice(span.start, span.end) }
        : { subject: 'DOCUMENT', about: read.document.id, place: null, words: null };
    const types = [...new Set((this.work?.memos ?? []).map((note) => note.memo.type).concat([t('read.memo-theory'), t('read.memo-method')]))].filter(Boolean);
    ask({
      heading: t(about.subject === 'DOCUMENT' ? 'read.memo-document' : about.subject === 'CODING' ? 'read.memo-extract' : 'read.memo-passage'),
      note: about.words ? quoted(about.words.length > 200 ? `${about.words.slice(0, 190)} […]` : about.words) : read.document.name,
      fields: [
        { name: 'text', label: t('read.memo'), kind: 'area', needed: true },
        { name: 'type', label: t('read.memo-type'), suggestions: types },
      ],
      confirm: t('common.save'),
      done: async ({ text, type }) => {
        const { words: _, ...subject } = about;
        const memo = await attempt(() => api.post('/api/memos', { ...subject, type, text }));
        if (memo) {
          await this.#loadWork();
        }
        return memo;
      },
    });
  }

  /** @param {Span | null} span */
  #situation(span) {
    const { read } = this;
    if (!span || !read) {
      say(t('read.select-first'));
      return;
    }
    const names = [...new Set((this.work?.situations ?? []).map((it) => it.name))];
    ask({
      heading: t('read.situation'),
      note: t('read.situation-note'),
      fields: [
        { name: 'name', label: t('read.situation-name'), needed: true, suggestions: names },
        { name: 'register', label: t('read.register'), kind: 'choice', value: read.document.kind === 'OBSERVATION' ? 'OBSERVED' : 'TOLD',
          options: ['TOLD', 'OBSERVED'].map((value) => ({ value, label: t(`read.register.${value}`) })) },
      ],
      confirm: t('read.situation-mark'),
      done: async ({ name, register }) => {
        const marked = await attempt(() =>
          api.post(`/api/documents/${read.document.id}/situations`, { revision: read.document.revision, ...span, name, register }),
        );
        if (marked) {
          await this.#loadWork();
        }
        return marked;
      },
    });
  }

  /** Several extracts of one code that overlap become one over all their words. */
  async #merge() {
    const { extract } = this;
    if (!extract) {
      return;
    }
    const merged = await attempt(() => api.post(`/api/extracts/${extract.id}/join`, {}));
    if (merged) {
      await this.#loadWork();
      study.changed();
    }
  }

  // --- Proposals --------------------------------------------------------------------------------

  async #toggleProposals() {
    this.isProposing = !this.isProposing;
    if (this.isProposing) {
      await this.#loadProposals();
      say(t('read.proposals-count', { n: this.proposals.length }));
    } else {
      this.#draw();
    }
  }

  async #nextProposal() {
    if (!this.isProposing) {
      await this.#toggleProposals();
    }
    const sorted = [...this.proposals].sort((a, b) => a.quotation.passage.span.start - b.quotation.passage.span.start);
    const index = sorted.findIndex((it) => `proposal:${it.id}` === this.chosen);
    const from = this.#stretches().find((it) => it.id === this.chosen)?.start ?? -1;
    const next = index >= 0 ? sorted[index + 1] ?? sorted[0] : sorted.find((it) => it.quotation.passage.span.start >= from) ?? sorted[0];
    if (next) {
      this.#pick(`proposal:${next.id}`, true);
    }
  }

  /** @param {'keep' | 'set-aside'} decision */
  async #decide(decision) {
    const proposal = this.proposals.find((it) => `proposal:${it.id}` === this.chosen);
    if (!proposal) {
      return;
    }
    const done = await attempt(async () => {
      await api.post(`/api/documents/${this.documentId}/suggestions/${decision}`, { ids: [proposal.id] });
      return true;
    });
    if (done) {
      await this.#nextProposal();
      await this.#loadWork();
      study.changed();
    }
  }

  // --- Search in the document -------------------------------------------------------------------

  /** @param {string} words */
  #find(words) {
    this.finding = words;
    const wanted = fold(words.trim());
    /** @type {Span[]} */
    const found = [];
    if (wanted.length > 1) {
      // Folding drops accents only: text and folded text have the same length once composed.
      const text = [...(this.transcript?.text ?? '')].map((c) => (fold(c).length === c.length ? fold(c) : c)).join('');
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        found.push({ start: at, end: at + wanted.length });
      }
    }
    this.found = found;
    this.foundAt = -1;
    this.transcript?.mark('found', found);
  }

  /** @param {1 | -1} step */
  #findNext(step) {
    if (this.found.length > 0) {
      this.foundAt = (this.foundAt + step + this.found.length) % this.found.length;
      const span = this.found[this.foundAt];
      this.transcript?.reveal(span);
      this.passage = span;
      this.transcript?.mark('passage', [span]);
      this.requestUpdate();
    }
  }

  // --- What is shown ----------------------------------------------------------------------------

  render() {
    const { read, extract } = this;
    const unplaced = (this.work?.extracts ?? []).filter((it) => !it.span);
    return html`
      <div
        class="read-screen"
        data-panel=${this.panel}
        @v-pick=${(/** @type {CustomEvent} */ event) => this.#pick(event.detail)}
        @v-code=${this.#chosenInPalette}
        @v-palette-close=${() => this.#closePalette()}
        @v-choose-code=${(/** @type {CustomEvent} */ event) => this.#chooseCode(event.detail.code)}
        @v-apply=${(/** @type {CustomEvent} */ event) => this.#apply(event.detail.code)}
        @v-marker=${(/** @type {CustomEvent} */ event) => {
          this.marker = event.detail.code;
          this.mode = 'marker';
        }}
        @v-recode=${(/** @type {CustomEvent} */ event) => this.#recode(event.detail.extract, event.detail.code)}
        @v-qualify=${(/** @type {CustomEvent} */ event) => this.#qualify(event.detail.id, event.detail.qualities)}
        @v-command=${(/** @type {CustomEvent} */ event) => this.run(event.detail)}
        @v-memo-remove=${(/** @type {CustomEvent} */ event) => this.#removeMemo(event.detail)}
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
                  <button type="button" class="toggle" aria-pressed=${this.mode === mode} title=${t(`read.mode.${mode}-note`)} @click=${() => this.#setMode(mode)}>
                    ${t(`read.mode.${mode}`)}${mode === 'marker' && this.mode === 'marker' && this.marker ? html` : ${study.code(this.marker)?.name}` : nothing}
                  </button>
                `,
              )}
              <button type="button" class="toggle" aria-pressed=${this.isProposing} title=${t('read.proposals-note')} @click=${() => this.#toggleProposals()}>
                ${t('read.proposals')}${this.isProposing ? ` (${this.proposals.length})` : ''}
              </button>
            </span>
            <span class="find" role="search">
              <input
                type="search"
                aria-label=${t('read.find')}
                placeholder=${t('read.find')}
                .value=${this.finding}
                @input=${(/** @type {InputEvent} */ event) => this.#find(/** @type {HTMLInputElement} */ (event.target).value)}
                @keydown=${(/** @type {KeyboardEvent} */ event) => {
                  if (event.key === 'Enter') {
                    this.#findNext(event.shiftKey ? -1 : 1);
                  } else if (event.key === 'Escape') {
                    this.#find('');
                    this.transcript?.mark('passage', []);
                    this.transcript?.focus({ preventScroll: true });
                  }
                }}
              />
              <output>${this.finding.trim().length > 1 ? (this.foundAt >= 0 ? `${this.foundAt + 1}/${this.found.length}` : this.found.length) : ''}</output>
            </span>
          </header>
          ${unplaced.length ? this.#unplaced(unplaced) : nothing}
          <v-transcript
            @mouseup=${(/** @type {MouseEvent} */ event) => this.#mouseUp(event)}
            @dragover=${(/** @type {DragEvent} */ event) => {
              if (event.dataTransfer?.types.includes('application/x-verbatim-code')) {
                event.preventDefault();
              }
            }}
            @drop=${(/** @type {DragEvent} */ event) => this.#dropped(event)}
            @dragstart=${(/** @type {DragEvent} */ event) => this.#dragged(event)}
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
        <div class="panels" role="group" aria-label=${t('read.panels')}>
          ${/** @type {const} */ (['corpus', 'text', 'codes']).map(
            (panel) => html`<button type="button" aria-pressed=${this.panel === panel} @click=${() => (this.panel = panel)}>${t(`read.panel.${panel}`)}</button>`,
          )}
        </div>
      </div>
    `;
  }

  /** What is chosen when it is no extract; and the memos on the document, when nothing is. */
  #otherCards() {
    const run = (/** @type {string} */ command) => this.run(command);
    const close = () => this.#pick(null);
    const remove = (/** @type {string} */ id) => this.#removeMemo(id);
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
  async #removeMemo(id) {
    await attempt(() => api.delete(`/api/memos/${id}`));
    await this.#loadWork();
  }

  /** @param {import('./paragraphs.js').ReadDocument} read */
  #about(read) {
    const { document: it } = read;
    const people = read.speakers.filter((speaker) => speaker.role === 'RESPONDENT').map((speaker) => read.persons[speaker.label] ?? speaker.label);
    return [t(`common.kind.${it.kind}`), t(`common.words.${it.words}`), ...people].join(' · ');
  }

  /** What could not follow a correction of the text is to be placed again. @param {Coded[]} unplaced */
  #unplaced(unplaced) {
    return html`
      <section class="unplaced" aria-label=${t('read.unplaced')}>
        <b>${t('read.unplaced-count', { n: unplaced.length })}</b>
        <ul>
          ${unplaced.map(
            (it) => html`<li>
              <i class="swatch" ${vars({ '--code': study.color(it.code) })}></i> ${study.code(it.code)?.name} ${quoted(it.quote)}
              <button type="button" @click=${() => this.#placeAgain(it)}>${t('read.place-here')}</button>
            </li>`,
          )}
        </ul>
      </section>
    `;
  }

  /** @param {Coded} extract */
  async #placeAgain(extract) {
    const span = this.#target();
    if (!span) {
      say(t('read.select-first'));
      return;
    }
    await this.#place(extract, span);
    await this.#loadWork();
  }

  /** @param {string} code */
  async #apply(code) {
    const span = this.#target();
    if (span) {
      await this.#code(span, [code]);
    } else {
      say(t('read.select-first'));
    }
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
      if (span) {
        this.#selectedByMouse(span);
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
      this.#pick(here.length > 0 ? here[(index + 1) % here.length].id : null);
    });
  }

  /** A code was dropped: on the selection, else on the extract or the paragraph under the pointer. @param {DragEvent} event */
  async #dropped(event) {
    const code = event.dataTransfer?.getData('application/x-verbatim-code');
    const { transcript } = this;
    if (!code || !transcript || !study.code(code)?.applied) {
      return;
    }
    event.preventDefault();
    const offset = transcript.offsetAt(event.clientX, event.clientY);
    const stripe = /** @type {HTMLElement} */ (event.target).closest('.stripe');
    if (stripe instanceof HTMLElement && stripe.dataset.id) {
      await this.#recode(stripe.dataset.id, code);
      return;
    }
    const selected = this.#target();
    if (offset === null) {
      return;
    }
    if (selected && selected.start <= offset && offset <= selected.end) {
      await this.#code(selected, [code]);
    } else {
      const paragraph = this.read?.layers.paragraphs[transcript.paragraphAt(offset) - 1];
      const moved = paragraph && transcript.cursor?.move('paragraph', 1, false, offset);
      transcript.cursor?.reset(null);
      const here = transcript.at(offset)[0];
      const target = here ? { start: here.start, end: here.end } : (moved ?? null);
      if (target) {
        await this.#code(target, [code]);
      }
    }
  }

  /** @param {DragEvent} event */
  #dragged(event) {
    const stripe = /** @type {HTMLElement | null} */ (/** @type {Node} */ (event.target).parentElement)?.closest('.stripe') ?? (event.target instanceof HTMLElement ? event.target.closest('.stripe') : null);
    if (stripe instanceof HTMLElement && stripe.dataset.id) {
      event.dataTransfer?.setData('application/x-verbatim-extract', stripe.dataset.id);
    } else {
      this.passage = this.transcript?.selected() ?? this.passage;
      event.dataTransfer?.setData('application/x-verbatim-passage', '1');
    }
  }
}
customElements.define('v-read', ReadScreen);

