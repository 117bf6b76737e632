// Coding what is selected, and changing what is coded.

import { api } from '../api.js';
import { ask } from '../dialog.js';
import { attempt, fold, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 * @typedef {import('./extract-card.js').Coded} Coded
 */

const RECENT = 9;

export class Coding {
  /** @type {string | null} the extract that gets another code */
  recoding = null;
  /** What is being said of extracts. */ #qualified = Promise.resolve();

  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** What a command acts on: what is selected now, else what was selected before a palette took the focus. */
  target() {
    return this.screen.transcript?.selected() ?? this.screen.passage;
  }

  /** @param {Span} span @param {string[]} codes @param {{situation?: string}} [more] */
  async code(span, codes, more = {}) {
    const { read } = this.screen;
    if (!read || codes.length === 0) {
      return undefined;
    }
    const extracts = await attempt(() =>
      api.post(`/api/documents/${read.document.id}/extracts`, {
        revision: read.document.revision, start: span.start, end: span.end, codes, register: null, tone: null, retained: false,
        situation: more.situation ?? null,
      }),
    );
    if (!extracts || !this.screen.work) {
      return undefined;
    }
    for (const extract of extracts) {
      this.screen.work.extracts.push({
        id: extract.id, code: codes[extracts.indexOf(extract)], coder: extract.coder, span, register: extract.register,
        tone: extract.tone, retained: extract.retained, quote: '',
      });
    }
    this.remember(codes);
    this.screen.draw();
    this.screen.pick(extracts.at(-1).id);
    study.changed();
    return extracts;
  }

  /** @param {string[]} codes */
  remember(codes) {
    this.screen.recent = [...codes, ...this.screen.recent.filter((it) => !codes.includes(it))].slice(0, RECENT);
    localStorage.setItem('verbatim-recent', JSON.stringify(this.screen.recent));
  }

  /** Makes a code, unless one is called so. @param {string} name @returns {Promise<string | undefined>} its identity */
  async newCode(name) {
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
  async chosenInPalette(event) {
    const { choice, more } = event.detail;
    const span = this.screen.passage;
    const code = choice.kind === 'code' ? choice.id : await this.newCode(choice.name);
    if (!code) {
      return;
    }
    const done = this.recoding ? await this.recode(this.recoding, code) : span && (await this.code(span, [code]));
    if (!done) {
      return;
    }
    if (!more || this.recoding) {
      this.closePalette();
      // What comes next is about the extract, no longer about the selection.
      getSelection()?.removeAllRanges();
    }
  }

  /** @param {Span} span @param {string | null} [recoding] */
  openPalette(span, recoding = null) {
    const { transcript, palette } = this.screen;
    if (!transcript || !palette) {
      return;
    }
    this.screen.passage = span;
    this.recoding = recoding;
    transcript.mark('passage', [span]);
    palette.recent = this.screen.recent;
    palette.show(transcript.rect(span), transcript.text.slice(span.start, span.end), t(recoding ? 'read.palette.recode' : 'read.palette.heading'));
  }

  closePalette() {
    this.screen.palette?.hide();
    this.recoding = null;
    this.screen.transcript?.mark('passage', []);
    this.screen.transcript?.focus({ preventScroll: true });
    if (this.screen.passage) {
      this.screen.transcript?.select(this.screen.passage);
      this.screen.transcript?.cursor?.reset(this.screen.passage);
    }
  }

  /** @param {string} id @param {string} code @returns {Promise<boolean>} whether it was done */
  async recode(id, code) {
    const done = await attempt(() => api.patch(`/api/extracts/${id}`, { code, place: null, qualities: null }));
    if (done) {
      this.remember([code]);
      await this.screen.loadWork();
      study.changed();
    }
    return done !== undefined;
  }

  /** A selection was made with the mouse. @param {Span} span */
  selectedByMouse(span) {
    this.screen.passage = span;
    this.screen.transcript?.cursor?.reset(span);
    if (this.screen.mode === 'marker' && this.screen.marker) {
      this.code(span, [this.screen.marker]);
    } else if (this.screen.mode === 'open') {
      this.openCoding(span);
    } else {
      this.openPalette(span);
    }
  }

  /** Open coding: each passage gets a code of its own, provisional. @param {Span} span */
  openCoding(span) {
    const words = this.screen.transcript?.text.slice(span.start, span.end) ?? '';
    ask({
      heading: t('read.open-coding'),
      note: quoted(words.length > 200 ? `${words.slice(0, 190)} […]` : words),
      fields: [{ name: 'name', label: t('read.new-code'), needed: true, suggestions: study.applicable().map((use) => use.code.name) },
        { name: 'memo', label: t('read.memo-optional'), kind: 'area' }],
      confirm: t('read.code-it'),
      done: async ({ name, memo }) => {
        const code = await this.newCode(name.trim());
        const extracts = code && (await this.code(span, [code]));
        if (extracts && memo.trim()) {
          await attempt(() => api.post('/api/memos', { subject: 'CODING', about: extracts[0].id, type: '', text: memo, place: null }));
        }
        return extracts || undefined;
      },
    });
  }

  async remove() {
    const { chosen, extract } = this.screen;
    if (!chosen) {
      return;
    }
    const situation = this.situationOf(chosen);
    if (chosen.startsWith('memo:')) {
      await this.screen.removeMemo(chosen.slice('memo:'.length));
    } else if (situation) {
      if ((await attempt(async () => { await api.delete(`/api/situations/${situation}`); return true; }))) {
        await this.screen.loadWork();
        study.changed();
      }
    } else if (chosen.startsWith('proposal:')) {
      await this.screen.proposing.decide('set-aside');
    } else if (extract) {
      const name = study.code(extract.code)?.name ?? '';
      if (await attempt(async () => { await api.delete(`/api/extracts/${extract.id}`); return true; })) {
        if (this.screen.work) {
          this.screen.work.extracts = this.screen.work.extracts.filter((it) => it.id !== extract.id);
        }
        this.screen.pick(null);
        this.screen.draw();
        study.changed();
        say(t('read.removed', { name: quoted(name) }), { label: t('common.undo'), act: () => this.screen.tell('v-global', 'undo') });
      }
    }
  }

  /** @param {string} id */
  situationOf(id) {
    return id.startsWith('situation:') ? id.split(':')[1] : null;
  }

  /** @param {'start' | 'end'} edge @param {1 | -1} step */
  async resize(edge, step) {
    const { extract, transcript, read } = this.screen;
    if (!extract?.span || !transcript?.cursor || !read) {
      return;
    }
    const span = { ...extract.span };
    span[edge] = transcript.cursor.edge(span[edge], step, edge === 'end');
    await this.place(extract, span);
  }

  /** @param {Coded} extract @param {Span} span */
  async place(extract, span) {
    const { read } = this.screen;
    if (!read || span.start >= span.end || (extract.span && span.start === extract.span.start && span.end === extract.span.end)) {
      return;
    }
    const before = extract.span;
    extract.span = span;
    this.screen.draw();
    const moved = await attempt(() =>
      api.patch(`/api/extracts/${extract.id}`, { code: null, place: { revision: read.document.revision, ...span }, qualities: null }),
    );
    if (!moved) {
      extract.span = before;
      this.screen.draw();
    } else {
      this.screen.requestUpdate();
      study.changed();
    }
  }

  /**
   * Says something of an extract, beside what is said of it already: one after the other, for each is sent with the others.
   *
   * @param {string} id @param {Partial<Coded>} changed
   */
  qualify(id, changed) {
    this.#qualified = this.#qualified.then(() => this.#qualify(id, changed));
    return this.#qualified;
  }

  /** @param {string} id @param {Partial<Coded>} changed */
  async #qualify(id, changed) {
    const extract = this.screen.work?.extracts.find((it) => it.id === id);
    if (!extract) {
      return;
    }
    const { register, tone, retained } = { ...extract, ...changed };
    if (await attempt(() => api.patch(`/api/extracts/${id}`, { code: null, place: null, qualities: { register, tone, retained } }))) {
      await this.screen.loadWork();
      study.changed();
    }
  }

  /** Several extracts of one code that overlap become one over all their words. */
  async join() {
    const { extract } = this.screen;
    if (!extract) {
      return;
    }
    const merged = await attempt(() => api.post(`/api/extracts/${extract.id}/join`, {}));
    if (merged) {
      await this.screen.loadWork();
      study.changed();
    }
  }

  /** @param {string} code */
  async apply(code) {
    const span = this.target();
    if (span) {
      await this.code(span, [code]);
    } else {
      say(t('read.select-first'));
    }
  }
}
