// The base of our elements: drawn in the page itself, so that selections, styles and screen readers
// see one document.

import { LitElement } from 'lit';

export class VElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /**
   * Tells the elements around it. @param {string} name @param {unknown} [detail]
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
