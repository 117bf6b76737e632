// The groups that a code is in: codes that are looked at together, wherever they stand in the tree.

import { html } from 'lit';
import { api } from '../api.js';
import { ask } from '../dialog.js';
import { VElement } from '../element.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/** @typedef {import('../study.js').CodeGroup} CodeGroup */

export class CodeGroups extends VElement {
  static properties = { code: { attribute: false }, groups: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../study.js').Code | null} */ this.code = null;
    /** @type {CodeGroup[]} */ this.groups = [];
  }

  render() {
    const { code } = this;
    return html`
      <fieldset class="code-groups">
        <legend>${t('codebook.groups')}</legend>
        ${this.groups.map(
          (group) => html`
            <label class="check">
              <input
                type="checkbox"
                .checked=${code !== null && group.codes.includes(code.id)}
                @change=${(/** @type {Event} */ event) => this.#set(group, /** @type {HTMLInputElement} */ (event.target).checked)}
              />
              ${group.name}
            </label>
          `,
        )}
        <button type="button" @click=${() => this.#create()}>${t('codebook.group.new')}</button>
        <small>${t('codebook.groups-note')}</small>
      </fieldset>
    `;
  }

  /** @param {CodeGroup} group @param {boolean} isIn */
  async #set(group, isIn) {
    await attempt(() => api.post(`/api/groups/${group.id}/codes`, { code: this.code?.id, in: isIn }));
    await attempt(() => study.refresh());
    this.requestUpdate();
  }

  #create() {
    const { code } = this;
    ask({
      heading: t('codebook.group.new'),
      note: code ? t('codebook.group.with', { name: quoted(code.name) }) : undefined,
      fields: [{ name: 'name', label: t('codebook.name'), needed: true }],
      confirm: t('codebook.create'),
      done: ({ name }) => refreshed(() => api.post('/api/groups', { name, codes: code ? [code.id] : [] })),
    });
  }
}
customElements.define('v-code-groups', CodeGroups);

/** @param {CodeGroup} group */
export function renameGroup(group) {
  ask({
    heading: t('codebook.group.rename-it', { name: quoted(group.name) }),
    fields: [{ name: 'name', label: t('codebook.name'), value: group.name, needed: true }],
    confirm: t('codebook.group.rename'),
    done: ({ name }) => refreshed(() => api.patch(`/api/groups/${group.id}`, { name })),
  });
}

/** @param {CodeGroup} group @param {() => void} undo */
export async function removeGroup(group, undo) {
  const done = await refreshed(async () => {
    await api.delete(`/api/groups/${group.id}`);
    return true;
  });
  if (done) {
    say(t('codebook.group.removed', { name: quoted(group.name) }), { label: t('common.undo'), act: undo });
  }
}

/** Does something to the groups, and looks at them again. @template T @param {() => Promise<T>} work */
async function refreshed(work) {
  const done = await attempt(work);
  if (done !== undefined) {
    await attempt(() => study.refresh());
  }
  return done;
}
