// What is changed of cases and variables, and how it is asked for.

import { api } from '../api.js';
import { ask } from '../dialog.js';
import { attempt, say, study } from '../study.js';
import { quoted, t } from '../texts.js';

/** @typedef {import('./cases-screen.js').Case} Case */

export class Changes {
  /** @param {import('./cases-screen.js').CasesScreen} screen */
  constructor(screen) {
    this.screen = screen;
  }

  /** @param {number} row @param {number} column @param {string} value @returns {Promise<boolean>} whether it is so now */
  async set(row, column, value) {
    const it = this.screen.cases[row - 1];
    const variable = column === 0 ? null : this.screen.columns[column - 1].name;
    if ((variable === null ? it.person.name : valueOf(it, variable)) === value) {
      return true;
    }
    return this.change(() => api.patch(`/api/cases/${it.person.id}`, variable === null ? { name: value, values: null } : { name: null, values: { [variable]: value } }));
  }

  /** @param {() => Promise<unknown>} work @returns {Promise<boolean>} */
  async change(work) {
    const done = await attempt(async () => {
      await work();
      return true;
    });
    if (done) {
      await this.screen.load();
      study.changed();
    }
    return done ?? false;
  }

  /** Cells of a spreadsheet are laid over those from here on. @param {ClipboardEvent} event */
  async paste(event) {
    const { row, column } = this.screen.at;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (/** @type {HTMLElement} */ (event.target).closest('.cell-field') || row === 0 || column === 0 || text === '') {
      return;
    }
    event.preventDefault();
    /** @type {{person: string, variable: string, value: string}[]} */
    const cells = [];
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
    lines.forEach((line, down) =>
      line.forEach((value, right) => {
        const it = this.screen.cases[row - 1 + down];
        const variable = this.screen.columns[column - 1 + right];
        if (it && variable) {
          cells.push({ person: it.person.id, variable: variable.name, value: value.trim() });
        }
      }),
    );
    const outside = lines.reduce((sum, line) => sum + line.length, 0) - cells.length;
    if (cells.length && (await this.change(() => api.patch('/api/cases', { cells })))) {
      say(`${t('cases.pasted', { n: cells.length })}${outside ? ` ${t('cases.pasted-outside', { n: outside })}` : ''}`, this.#undo());
    }
  }

  #undo() {
    return { label: t('common.undo'), act: () => this.screen.tell('v-global', 'undo') };
  }

  newCase() {
    ask({
      heading: t('cases.new'),
      fields: [{ name: 'name', label: t('corpus.case-name'), needed: true }],
      confirm: t('corpus.add'),
      done: async ({ name }) => {
        const isDone = await this.change(() => api.post('/api/cases', { name }));
        return isDone || undefined;
      },
    });
  }

  newVariable() {
    ask({
      heading: t('cases.new-variable'),
      note: t('cases.new-variable-note'),
      fields: [{ name: 'name', label: t('corpus.variable-name'), needed: true }],
      confirm: t('corpus.add'),
      done: async ({ name }) => {
        const known = this.screen.columns.findIndex((it) => it.name.toLowerCase() === name.trim().toLowerCase());
        if (known < 0) {
          this.screen.added = [...this.screen.added, name.trim()];
        }
        setTimeout(() => this.screen.go({ row: 1, column: known < 0 ? this.screen.columns.length : known + 1 }));
        return true;
      },
    });
  }

  /** @param {string} variable */
  renameVariable(variable) {
    ask({
      heading: t('cases.rename-variable', { name: variable }),
      note: t('cases.rename-variable-note'),
      fields: [{ name: 'name', label: t('corpus.variable-name'), value: variable, needed: true }],
      confirm: t('common.save'),
      done: async ({ name }) => {
        if (this.screen.added.includes(variable)) {
          this.screen.added = this.screen.added.map((it) => (it === variable ? name.trim() : it));
          return true;
        }
        const isDone = name.trim() === variable || (await this.change(() => api.post('/api/variables/rename', { variable, name })));
        return isDone || undefined;
      },
    });
  }

  /** @param {string} variable */
  async removeVariable(variable) {
    if (this.screen.added.includes(variable)) {
      this.screen.added = this.screen.added.filter((it) => it !== variable);
    } else if (await this.change(() => api.post('/api/variables/remove', { variable }))) {
      say(t('cases.variable-removed', { name: quoted(variable) }), this.#undo());
      this.screen.go(this.screen.at);
    }
  }

  /** @param {Case} it */
  async removeCase(it) {
    if (await this.change(() => api.delete(`/api/cases/${it.person.id}`))) {
      say(t('cases.removed', { name: quoted(it.person.name) }), this.#undo());
      this.screen.go(this.screen.at);
    }
  }
}

/** Capitals in the names of variables are left out of account. @param {Case} it @param {string} name */
export function valueOf(it, name) {
  const { variables } = it.person;
  const key = name in variables ? name : Object.keys(variables).find((known) => known.toLowerCase() === name.toLowerCase());
  return key === undefined ? '' : variables[key];
}
