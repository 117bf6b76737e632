// What cues propose to read: shown, kept, set aside.

import { api } from '../api.js';
import { attempt, say, study } from '../study.js';
import { t } from '../texts.js';

export class Proposing {
  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  async load() {
    const id = this.screen.documentId;
    const proposals = await attempt(() => api.get(`/api/documents/${id}/suggestions`));
    if (proposals && id === this.screen.documentId) {
      this.screen.proposals = proposals;
      this.screen.draw();
    }
  }

  async toggle() {
    this.screen.isProposing = !this.screen.isProposing;
    if (this.screen.isProposing) {
      await this.load();
      say(t('read.proposals-count', { n: this.screen.proposals.length }));
    } else {
      this.screen.draw();
    }
  }

  async next() {
    if (!this.screen.isProposing) {
      await this.toggle();
    }
    this.#pickNext();
  }

  #pickNext() {
    const sorted = [...this.screen.proposals].sort((a, b) => a.quotation.passage.span.start - b.quotation.passage.span.start);
    const index = sorted.findIndex((it) => `proposal:${it.id}` === this.screen.chosen);
    const from = this.screen.stretches().find((it) => it.id === this.screen.chosen)?.start ?? -1;
    const next = index >= 0 ? sorted[index + 1] ?? sorted[0] : sorted.find((it) => it.quotation.passage.span.start >= from) ?? sorted[0];
    if (next) {
      this.screen.pick(`proposal:${next.id}`, true);
    }
  }

  /** @param {'keep' | 'set-aside'} decision */
  async decide(decision) {
    const proposal = this.screen.proposals.find((it) => `proposal:${it.id}` === this.screen.chosen);
    if (!proposal) {
      return;
    }
    const done = await attempt(async () => {
      await api.post(`/api/documents/${this.screen.documentId}/suggestions/${decision}`, { ids: [proposal.id] });
      return true;
    });
    if (done) {
      // Proposals may have been hidden meanwhile: they stay so.
      if (this.screen.isProposing) {
        this.#pickNext();
      }
      await this.screen.loadWork();
      study.changed();
    }
  }
}
