// What could not follow a correction of the text: listed, shown, placed again.

import { api } from '../api.js';
import { attempt, say, study } from '../study.js';
import { t } from '../texts.js';

/**
 * @typedef {import('./paragraphs.js').Span} Span
 * @typedef {{id: string, kind: 'EXTRACT' | 'SITUATION' | 'MEMO', name: string, coder: string, text: string,
 *   likely: {document: string, span: Span} | null}} Unplaced
 */

export class Placing {
  /** @type {Unplaced[]} */ all = [];

  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  async load() {
    const id = this.screen.documentId;
    const unplaced = await attempt(() => api.get(`/api/documents/${id}/unplaced`));
    if (unplaced && id === this.screen.documentId) {
      this.all = unplaced;
      this.screen.requestUpdate();
    }
  }

  /** @param {Unplaced} it */
  async place(it) {
    const span = this.screen.coding.target();
    if (!span) {
      say(t('read.select-first'));
      return;
    }
    const revision = this.screen.read?.document.revision;
    const done = await attempt(async () => {
      await api.post(`/api/documents/${this.screen.documentId}/unplaced/${it.id}/place`, { revision, ...span });
      return true;
    });
    if (done) {
      await this.screen.loadWork();
      study.changed();
    }
  }

  /** Selects what probably stands there now. @param {Unplaced} it */
  show(it) {
    const { transcript } = this.screen;
    if (it.likely && transcript) {
      this.screen.passage = it.likely.span;
      transcript.reveal(it.likely.span, true);
      transcript.mark('passage', [it.likely.span]);
    }
  }
}
