// Between places of the text (UTF-16 code units) and places of the page.

/** The text of a document as it stands in the page: text nodes, in order, with where each begins. */
export class Offsets {
  /** @type {number[]} */ #starts = [];
  /** @type {Text[]} */ #nodes = [];
  /** @type {WeakMap<Node, number>} */ #startOf = new WeakMap();

  /** Adds the next text node. @param {Text} node @param {number} start */
  add(node, start) {
    this.#starts.push(start);
    this.#nodes.push(node);
    this.#startOf.set(node, start);
  }

  /** Returns the range of a stretch of the text. @param {number} start @param {number} end */
  range(start, end) {
    const range = new Range();
    const from = this.#place(start, false);
    const to = this.#place(end, true);
    range.setStart(from.node, from.at);
    range.setEnd(to.node, to.at);
    return range;
  }

  /**
   * Returns the node that holds a place; between two nodes, an end belongs to the first one.
   *
   * @param {number} offset @param {boolean} isEnd
   */
  #place(offset, isEnd) {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isEnd ? this.#starts[middle] < offset : this.#starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    const node = this.#nodes[low];
    return { node, at: Math.max(0, Math.min(node.length, offset - this.#starts[low])) };
  }

  /**
   * Returns where a place of the page is in the text; null outside of it.
   *
   * @param {Node} node @param {number} at
   */
  offset(node, at) {
    const start = this.#startOf.get(node);
    if (start !== undefined) {
      return start + at;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      return null;
    }
    const before = new Range();
    before.selectNodeContents(node);
    before.setEnd(node, at);
    // The last text node that begins before that place.
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = before.comparePoint(this.#nodes[middle], 0);
      if (place > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low === 0) {
      return this.#nodes.length > 0 ? this.#starts[0] : null;
    }
    const last = this.#nodes[low - 1];
    const inside = before.comparePoint(last, last.length) <= 0;
    return this.#starts[low - 1] + (inside ? last.length : 0);
  }
}
