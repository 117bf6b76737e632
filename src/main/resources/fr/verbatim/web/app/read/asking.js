// Memos and situations: what needs more than a key.

import { api } from '../api.js';
import { ask } from '../dialog.js';
import { attempt, say } from '../study.js';
import { quoted, t } from '../texts.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 * @typedef {import('./extract-card.js').Coded} Coded
 */

export class Asking {
  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {Span | null} span */
  memo(span) {
    const { extract, read } = this.screen;
    if (!read) {
      return;
    }
    const selected = this.screen.transcript?.selected();
    const about = extract && !selected
      ? { subject: 'CODING', about: extract.id, place: null, words: extract.span && this.screen.transcript?.text.slice(extract.span.start, extract.span.end) }
      : span
        ? { subject: 'PASSAGE', about: read.document.id, place: { revision: read.document.revision, ...span }, words: this.screen.transcript?.text.slice(span.start, span.end) }
        : { subject: 'DOCUMENT', about: read.document.id, place: null, words: null };
    const types = [...new Set((this.screen.work?.memos ?? []).map((note) => note.memo.type).concat([t('read.memo-theory'), t('read.memo-method')]))].filter(Boolean);
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
          await this.screen.loadWork();
        }
        return memo;
      },
    });
  }

  /** @param {Span | null} span */
  situation(span) {
    const { read } = this.screen;
    if (!span || !read) {
      say(t('read.select-first'));
      return;
    }
    const names = [...new Set((this.screen.work?.situations ?? []).map((it) => it.name))];
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
          await this.screen.loadWork();
        }
        return marked;
      },
    });
  }
}
