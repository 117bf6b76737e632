// Codes dropped on text, text and extracts dropped on codes.

import { study } from '../study.js';


export class Dragging {
  /** @param {import('./read-screen.js').ReadScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** A code was dropped: on the selection, else on the extract or the paragraph under the pointer. @param {DragEvent} event */
  async dropped(event) {
    const code = event.dataTransfer?.getData('application/x-verbatim-code');
    const { transcript } = this.screen;
    if (!code || !transcript || !study.code(code)?.applied) {
      return;
    }
    event.preventDefault();
    const offset = transcript.offsetAt(event.clientX, event.clientY);
    const stripe = /** @type {HTMLElement} */ (event.target).closest('.stripe');
    if (stripe instanceof HTMLElement && stripe.dataset.id) {
      await this.screen.coding.recode(stripe.dataset.id, code);
      return;
    }
    const selected = this.screen.coding.target();
    if (offset === null) {
      return;
    }
    if (selected && selected.start <= offset && offset <= selected.end) {
      await this.screen.coding.code(selected, [code]);
    } else {
      const paragraph = this.screen.read?.layers.paragraphs[transcript.paragraphAt(offset) - 1];
      const moved = paragraph && transcript.cursor?.move('paragraph', 1, false, offset);
      transcript.cursor?.reset(null);
      const here = transcript.at(offset)[0];
      const target = here ? { start: here.start, end: here.end } : (moved ?? null);
      if (target) {
        await this.screen.coding.code(target, [code]);
      }
    }
  }

  /** @param {DragEvent} event */
  dragged(event) {
    const stripe = /** @type {HTMLElement | null} */ (/** @type {Node} */ (event.target).parentElement)?.closest('.stripe') ?? (event.target instanceof HTMLElement ? event.target.closest('.stripe') : null);
    if (stripe instanceof HTMLElement && stripe.dataset.id) {
      event.dataTransfer?.setData('application/x-verbatim-extract', stripe.dataset.id);
    } else {
      this.screen.passage = this.screen.transcript?.selected() ?? this.screen.passage;
      event.dataTransfer?.setData('application/x-verbatim-passage', '1');
    }
  }
}
