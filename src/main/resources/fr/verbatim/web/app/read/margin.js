// The stripes in the margin: one for each extract near what is in view. One tab stop, arrows inside.

import { quoted, t } from '../texts.js';

const STRIPE = 11;
const LABEL_HEIGHT = 17;

/**
 * @typedef {import('./highlights.js').Stretch & {label: string, coder?: string, retained?: boolean, memos?: number}} Labelled
 */

export class Margin {
  #transcript;
  #element;
  #picked;
  /** @type {Labelled[]} */ #stretches = [];
  /** @type {string | null} */ #chosen = null;
  #from = -1;
  #to = -1;
  #waiting = false;
  /** @type {Map<string, HTMLButtonElement>} */ #buttons = new Map();

  /** @param {import('./transcript.js').Transcript} transcript @param {HTMLElement} element @param {(id: string) => void} picked */
  constructor(transcript, element, picked) {
    this.#transcript = transcript;
    this.#element = element;
    this.#picked = picked;
    element.setAttribute('role', 'toolbar');
    element.setAttribute('aria-orientation', 'vertical');
    element.setAttribute('aria-label', t('read.margin'));
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** @param {Labelled[]} stretches */
  draw(stretches) {
    this.#stretches = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end);
    this.redraw();
  }

  /** Draws the stripes again where the view has gone. */
  follow() {
    const top = this.#transcript.scrollTop;
    if (top < this.#from || top + this.#transcript.clientHeight > this.#to) {
      this.redraw();
    }
  }

  /** Draws at the next frame, once however often it is asked for. */
  redraw() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.#paint();
      });
    }
  }

  /** @param {string | null} id */
  choose(id) {
    this.#chosen = id;
    for (const [known, button] of this.#buttons) {
      button.classList.toggle('chosen', known === id);
      button.setAttribute('aria-pressed', String(known === id));
    }
    this.#rove();
  }

  focus() {
    (this.#buttons.get(this.#chosen ?? '') ?? this.#buttons.values().next().value)?.focus();
  }

  #paint() {
    const transcript = this.#transcript;
    const height = transcript.clientHeight;
    if (height === 0) {
      return;
    }
    this.#from = transcript.scrollTop - height;
    this.#to = transcript.scrollTop + 2 * height;
    const around = transcript.between(this.#from, this.#to);
    const origin = this.#element.getBoundingClientRect().top;
    const near = this.#stretches.filter((it) => it.end > around.start && it.start < around.end);
    const placed = near.map((stretch) => {
      const rect = transcript.rect(stretch);
      return { stretch, top: rect.top - origin, bottom: rect.bottom - origin, lane: 0 };
    });
    placed.sort((a, b) => a.top - b.top || b.bottom - a.bottom);
    /** @type {number[]} */
    const ends = [];
    for (const it of placed) {
      let lane = ends.findIndex((end) => end <= it.top + 1);
      if (lane < 0) {
        lane = ends.length;
      }
      ends[lane] = it.bottom;
      it.lane = lane;
    }
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;
    const hadFocus = this.#element.contains(document.activeElement);
    this.#buttons.clear();
    const shown = [];
    let last = -Infinity;
    for (const it of placed) {
      const labelTop = Math.max(it.top, last + LABEL_HEIGHT);
      last = labelTop;
      const beside = placed.filter((other) => other.top < labelTop + LABEL_HEIGHT && other.bottom > labelTop);
      const lane = beside.reduce((most, other) => Math.max(most, other.lane), it.lane);
      shown.push(this.#button(it, (lane + 1) * STRIPE + 6, labelTop - it.top));
    }
    this.#element.replaceChildren(...shown);
    this.#rove();
    if (hadFocus && focused) {
      this.#buttons.get(focused)?.focus({ preventScroll: true });
    }
  }

  /** @param {{stretch: Labelled, top: number, bottom: number, lane: number}} it @param {number} labels @param {number} drop */
  #button(it, labels, drop) {
    const { stretch } = it;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = stretch.dashed ? 'stripe proposed' : 'stripe';
    button.dataset.id = stretch.id;
    button.tabIndex = -1;
    button.draggable = !stretch.dashed;
    const style = button.style;
    style.setProperty('--code', stretch.color);
    style.top = `${it.top}px`;
    style.height = `${Math.max(4, it.bottom - it.top)}px`;
    style.left = `${it.lane * STRIPE}px`;
    const words = this.#transcript.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 120));
    button.setAttribute('aria-label', t(stretch.dashed ? 'read.stripe-proposed' : 'read.stripe', { code: stretch.label, words: quoted(words) }));
    button.setAttribute('aria-pressed', String(stretch.id === this.#chosen));
    button.classList.toggle('chosen', stretch.id === this.#chosen);
    const label = document.createElement('span');
    label.className = 'stripe-label';
    label.textContent = `${stretch.label}${stretch.coder ? `\u00a0· ${stretch.coder}` : ''}${stretch.retained ? '\u00a0★' : ''}${stretch.memos ? '\u00a0✎' : ''}`;
    label.style.marginTop = `${drop}px`;
    label.style.top = `${6 + it.lane * LABEL_HEIGHT}px`;
    label.style.marginLeft = `${labels - it.lane * STRIPE}px`;
    button.append(label);
    this.#buttons.set(stretch.id, button);
    return button;
  }

  /** One stripe is in the tab order: the chosen one, else the first. */
  #rove() {
    const current = this.#buttons.get(this.#chosen ?? '') ?? this.#buttons.values().next().value;
    for (const button of this.#buttons.values()) {
      button.tabIndex = button === current ? 0 : -1;
    }
  }

  /** @param {Event} event */
  #click(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest('button');
    if (button?.dataset.id) {
      this.#picked(button.dataset.id);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const button = /** @type {HTMLElement} */ (event.target).closest('button');
    if (!step || !button) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const index = this.#stretches.findIndex((it) => it.id === button.dataset.id);
    const next = this.#stretches[index + step];
    if (next) {
      this.#transcript.reveal(next);
      this.#chosen = next.id;
      this.#paint();
      this.#buttons.get(next.id)?.focus({ preventScroll: true });
      this.#picked(next.id);
    }
  }
}
