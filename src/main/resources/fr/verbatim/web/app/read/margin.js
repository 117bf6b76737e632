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
  #waiting = false;
  /** @type {Map<string, HTMLButtonElement>} */ #buttons = new Map();
  /** @type {WeakMap<HTMLButtonElement, string>} what a button shows, and where */ #shown = new WeakMap();
  /** @type {Map<string, {top: number, bottom: number}>} where stretches stand in the page */ #heights = new Map();

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

  /** Words may stand elsewhere than before. */
  forget() {
    this.#heights.clear();
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
    this.#press();
  }

  focus() {
    (this.#buttons.get(this.#chosen ?? '') ?? this.#buttons.values().next().value)?.focus();
  }

  #paint() {
    const transcript = this.#transcript;
    if (transcript.clientHeight === 0) {
      return;
    }
    const around = transcript.near();
    const origin = this.#element.getBoundingClientRect().top;
    const near = this.#stretches.filter((it) => it.end > around.start && it.start < around.end);
    const placed = near.map((stretch) => ({ stretch, ...this.#height(stretch, origin), lane: 0 }));
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
    /** @type {Map<string, HTMLButtonElement>} */
    const buttons = new Map();
    let last = -Infinity;
    for (const it of placed) {
      const labelTop = Math.max(it.top, last + LABEL_HEIGHT);
      last = labelTop;
      const beside = placed.filter((other) => other.top < labelTop + LABEL_HEIGHT && other.bottom > labelTop);
      const lane = beside.reduce((most, other) => Math.max(most, other.lane), it.lane);
      buttons.set(it.stretch.id, this.#button(it, (lane + 1) * STRIPE + 6, labelTop - it.top));
    }
    this.#buttons = buttons;
    inOrder(this.#element, [...buttons.values()]);
    this.#press();
    if (hadFocus && focused) {
      this.#buttons.get(focused)?.focus({ preventScroll: true });
    }
  }

  /** Where a stretch stands in the page. @param {Labelled} stretch @param {number} origin */
  #height(stretch, origin) {
    const key = `${stretch.start}-${stretch.end}`;
    let height = this.#heights.get(key);
    if (!height) {
      const rect = this.#transcript.rect(stretch);
      height = { top: rect.top - origin, bottom: rect.bottom - origin };
      this.#heights.set(key, height);
    }
    return height;
  }

  /** The button of a stripe: the one there is, when it shows that already. */
  /** @param {{stretch: Labelled, top: number, bottom: number, lane: number}} it @param {number} labels @param {number} drop */
  #button(it, labels, drop) {
    const { stretch } = it;
    const shown = JSON.stringify([it, labels, drop]);
    const known = this.#buttons.get(stretch.id);
    if (known && this.#shown.get(known) === shown) {
      return known;
    }
    const button = document.createElement('button');
    this.#shown.set(button, shown);
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
    const label = document.createElement('span');
    label.className = 'stripe-label';
    label.textContent = `${stretch.label}${stretch.coder ? `\u00a0· ${stretch.coder}` : ''}${stretch.retained ? '\u00a0★' : ''}${stretch.memos ? '\u00a0✎' : ''}`;
    label.style.marginTop = `${drop}px`;
    label.style.top = `${6 + it.lane * LABEL_HEIGHT}px`;
    label.style.marginLeft = `${labels - it.lane * STRIPE}px`;
    button.append(label);
    return button;
  }

  /** One stripe is pressed; one is in the tab order: the chosen one, else the first. */
  #press() {
    const current = this.#buttons.get(this.#chosen ?? '') ?? this.#buttons.values().next().value;
    for (const [id, button] of this.#buttons) {
      button.classList.toggle('chosen', id === this.#chosen);
      button.setAttribute('aria-pressed', String(id === this.#chosen));
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

/** Gives an element these children in this order; those that stand right are not touched. @param {Element} element @param {Element[]} children */
function inOrder(element, children) {
  const wanted = new Set(children);
  for (const child of [...element.children]) {
    if (!wanted.has(child)) {
      child.remove();
    }
  }
  let place = element.firstElementChild;
  for (const child of children) {
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      element.insertBefore(child, place);
    }
  }
}
