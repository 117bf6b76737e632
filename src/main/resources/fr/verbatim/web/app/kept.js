// Sets the value of a field that somebody may be typing in: what was typed and not yet saved stays,
// whatever has changed elsewhere meanwhile.

import { directive, Directive } from 'lit/directive.js';
import { noChange } from 'lit';

class Kept extends Directive {
  /** @type {string | undefined} what the study said last */
  #said;

  /** @param {string} _value */
  render(_value) {
    return noChange;
  }

  /** @param {import('lit').ElementPart} part @param {[string]} values */
  update(part, [value]) {
    const field = /** @type {HTMLInputElement} */ (part.element);
    const isBeingTyped = document.activeElement === field && this.#said !== undefined && field.value !== this.#said;
    if (!isBeingTyped && (this.#said !== value || document.activeElement !== field)) {
      field.value = value;
    }
    this.#said = value;
    return noChange;
  }
}

export const kept = directive(Kept);
