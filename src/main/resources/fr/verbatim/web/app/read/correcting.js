// Correcting the transcript where it is read: the words of a paragraph, who speaks, where turns begin.

import { api, Problem } from '../api.js';
import { ask } from '../dialog.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';
import { editsBetween } from './differing.js';
import './paragraph-editor.js';
import { wordsOf } from './paragraphs.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 */

/** A draft that was not saved is kept as long as the window is open. */
const DRAFT = 'verbatim-draft-';

export class Correcting {
  /** Whether a click on a paragraph opens it for correction. */
  isOn = false;
  /** @type {import('./paragraph-editor.js').ParagraphEditor | null} */ editor = null;
  isSaving = false;
  /** What is being saved, until the text as it is then is shown. */ #saved = Promise.resolve(true);

  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  toggle() {
    this.isOn = !this.isOn;
    if (!this.isOn) {
      this.close();
    } else {
      say(t('correct.on'));
    }
    this.screen.requestUpdate();
  }

  get #path() {
    return `/api/documents/${this.screen.documentId}`;
  }

  // --- The editor -------------------------------------------------------------------------------

  /** Opens the paragraph that holds a place. @param {number} offset */
  async start(offset) {
    const index = (this.screen.transcript?.paragraphAt(offset) ?? 0) - 1;
    if (this.editor && !(await this.save())) {
      return;
    }
    await this.#saved;
    this.#open(index);
  }

  /** @param {number} index @param {string} [typed] what was typed before, in place of the words */
  #open(index, typed) {
    const { read, transcript } = this.screen;
    const paragraph = read?.layers.paragraphs[index];
    const element = transcript?.element(index);
    if (!read || !paragraph || !element) {
      return;
    }
    this.close();
    const span = wordsOf(read, paragraph.span);
    const words = read.text.slice(span.start, span.end);
    const draft = this.#draft();
    const editor = /** @type {import('./paragraph-editor.js').ParagraphEditor} */ (document.createElement('v-paragraph-editor'));
    editor.index = index;
    editor.span = span;
    editor.original = words;
    editor.typed = typed ?? (draft?.before === words ? draft.typed : words);
    editor.isConflicting = false;
    editor.turn = read.layers.turns.find((turn) => turn.span.start < paragraph.span.end && turn.span.end > paragraph.span.start) ?? null;
    editor.begins = editor.turn !== null && editor.turn.span.start >= paragraph.span.start;
    editor.hasTurnBefore = editor.turn !== null && editor.turn !== read.layers.turns[0];
    editor.speakers = read.speakers.map((speaker) => speaker.label);
    editor.correcting = this;
    this.editor = editor;
    element.classList.add('corrected');
    element.append(editor);
    transcript?.settle();
    this.screen.passage = span;
    transcript?.cursor?.reset(span);
  }

  /** Puts the editor away; what was typed in it is no longer kept. */
  close() {
    const { editor } = this;
    if (!editor) {
      return;
    }
    this.editor = null;
    sessionStorage.removeItem(DRAFT + this.screen.documentId);
    editor.closest('.para')?.classList.remove('corrected');
    editor.remove();
    this.screen.transcript?.settle();
    this.screen.transcript?.focus({ preventScroll: true });
  }

  /** Another document is shown: a draft stays. */
  leave() {
    this.editor?.remove();
    this.editor = null;
  }

  /** @param {string} typed */
  keep(typed) {
    const before = this.editor?.original ?? '';
    sessionStorage.setItem(DRAFT + this.screen.documentId, JSON.stringify({ before, typed }));
  }

  /** @returns {{before: string, typed: string} | null} */
  #draft() {
    return JSON.parse(sessionStorage.getItem(DRAFT + this.screen.documentId) ?? 'null');
  }

  /** Offers a correction that was begun and not saved. */
  remind() {
    const draft = this.#draft();
    const { read } = this.screen;
    const index = draft && read ? this.#find(draft.before) : -1;
    if (draft && index >= 0) {
      say(t('correct.draft'), { label: t('correct.go-on'), act: () => this.#open(index, draft.typed) });
    }
  }

  /** Where a paragraph of these words stands. @param {string} words */
  #find(words) {
    const { read } = this.screen;
    return read ? read.layers.paragraphs.findIndex(({ span }) => {
      const its = wordsOf(read, span);
      return read.text.slice(its.start, its.end) === words;
    }) : -1;
  }

  /** The text was changed elsewhere while this paragraph is being corrected. @returns {boolean} whether it has to wait */
  meanwhile() {
    if (this.editor) {
      this.editor.isConflicting = !this.isSaving;
      return true;
    }
    return false;
  }

  /** Takes the text as it is now, with what was typed still there. */
  async goOn() {
    const { editor, screen } = this;
    if (!editor) {
      return;
    }
    const { original, typed, index } = editor;
    editor.closest('.para')?.classList.remove('corrected');
    editor.remove();
    this.editor = null;
    await screen.loadWork();
    const found = this.#find(original);
    this.#open(found >= 0 ? found : Math.min(index, (screen.read?.layers.paragraphs.length ?? 1) - 1), typed);
  }

  // --- Changes ----------------------------------------------------------------------------------

  /** Saves what is typed. @returns {Promise<boolean>} whether nothing is left to save */
  async save() {
    const { editor } = this;
    if (!editor) {
      return true;
    }
    const edits = editsBetween(editor.original, editor.typed.replace(/\s+$/, ''), editor.span.start);
    if (edits.length === 0) {
      this.close();
      return true;
    }
    return this.#change('text', { edits });
  }

  /** Gives the turn to somebody else. @param {string} speaker */
  async give(speaker) {
    const { editor } = this;
    if (editor && speaker && speaker !== editor.turn?.speaker && (await this.#textSaved())) {
      await this.#change('turns/speaker', { offset: editor.span.start, speaker });
    }
  }

  /** Begins another turn at a place of what is typed. @param {number} caret */
  async split(caret) {
    const { editor } = this;
    if (!editor?.turn) {
      return;
    }
    const { speakers, turn, span } = editor;
    const turns = this.screen.read?.layers.turns ?? [];
    const previous = turns[turns.indexOf(turn) - 1]?.speaker;
    const other = previous && previous !== turn.speaker ? previous : (speakers.find((it) => it !== turn.speaker) ?? '');
    ask({
      heading: t('correct.split'),
      note: quoted(`${editor.typed.slice(Math.max(0, caret - 60), caret)} ‖ ${editor.typed.slice(caret, caret + 60)}`),
      fields: [{ name: 'speaker', label: t('correct.split-speaker'), value: other, needed: true, suggestions: speakers }],
      confirm: t('correct.split-confirm'),
      done: async ({ speaker }) =>
        ((await this.#textSaved()) && (await this.#change('turns/split', { offset: span.start + caret, speaker }))) || undefined,
    });
  }

  /** Makes one turn of this one and the one before. */
  async join() {
    const { editor } = this;
    if (editor?.turn && (await this.#textSaved())) {
      await this.#change('turns/join', { offset: editor.span.start });
    }
  }

  /** What is typed is saved before anything else is done; the editor stays for it. */
  async #textSaved() {
    const { editor } = this;
    if (!editor) {
      return false;
    }
    const edits = editsBetween(editor.original, editor.typed, editor.span.start);
    return edits.length === 0 || this.#change('text', { edits }, true);
  }

  /**
   * @param {string} what @param {Record<string, unknown>} asked
   * @param {boolean} [isFirst] whether something else follows at once
   * @returns {Promise<boolean>}
   */
  #change(what, asked, isFirst = false) {
    this.#saved = this.#send(what, asked, isFirst);
    return this.#saved;
  }

  /**
   * @param {string} what @param {Record<string, unknown>} asked @param {boolean} isFirst
   * @returns {Promise<boolean>}
   */
  async #send(what, asked, isFirst) {
    const { editor, screen } = this;
    const revision = screen.read?.document.revision;
    this.isSaving = true;
    const done = await attempt(async () => {
      try {
        return await api.post(`${this.#path}/${what}`, { revision, ...asked });
      } catch (failure) {
        if (editor && failure instanceof Problem && failure.status === 409) {
          editor.isConflicting = true;
        }
        throw failure;
      }
    });
    this.isSaving = false;
    if (!done) {
      return false;
    }
    if (isFirst && screen.read) {
      screen.read.document.revision = done.document.revision;
      return true;
    }
    this.close();
    await screen.loadWork();
    if (done.unplaced.length > 0) {
      say(t('correct.unplaced', { n: done.unplaced.length }));
    }
    study.changed();
    return true;
  }
}
