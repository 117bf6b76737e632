// Sets style properties from a template: `<i ${vars({'--code': color})}>`. The policy of the page
// forbids style attributes, which is what Lit's own directive would write.

import { directive, Directive } from 'lit/directive.js';
import { noChange } from 'lit';

class Vars extends Directive {
  /** @param {Record<string, string>} _values */
  render(_values) {
    return noChange;
  }

  /** @param {import('lit').ElementPart} part @param {[Record<string, string>]} values */
  update(part, [values]) {
    const style = /** @type {HTMLElement} */ (part.element).style;
    for (const [name, value] of Object.entries(values)) {
      style.setProperty(name, value);
    }
    return noChange;
  }
}

export const vars = directive(Vars);
