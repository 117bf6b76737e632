// The keys, told in one list.

import { html } from 'lit';
import { VElement } from './element.js';
import { COMMANDS } from './read/commands.js';
import { t } from './texts.js';

class KeysHelp extends VElement {
  firstUpdated() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`
      <dialog class="keys-help" aria-labelledby="keys-heading" @close=${() => this.tell('v-help-close')}>
        <h2 id="keys-heading">${t('common.keys')}</h2>
        <dl>
          ${COMMANDS.filter((command) => command.help).map(
            (command) => html`<div><dt>${shown(command.keys).map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${t(/** @type {string} */ (command.help))}</dd></div>`,
          )}
          <div><dt><kbd>Ctrl</kbd><kbd>Z</kbd></dt><dd>${t('common.undo')}</dd></div>
          <div><dt><kbd>Ctrl</kbd><kbd>Y</kbd></dt><dd>${t('common.redo')}</dd></div>
        </dl>
        <form method="dialog"><button class="primary">${t('common.close')}</button></form>
      </dialog>
    `;
  }
}
customElements.define('v-keys-help', KeysHelp);

/** @param {string} keys */
function shown(keys) {
  const names = /** @type {Record<string, string>} */ ({
    ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', Enter: t('common.key.enter'), Delete: t('read.key.delete'), Escape: t('common.key.escape'), Shift: t('common.key.shift'), Ctrl: 'Ctrl', Alt: 'Alt',
  });
  return keys.split('+').map((key) => names[key] ?? key.toUpperCase());
}
