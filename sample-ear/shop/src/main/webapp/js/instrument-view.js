// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';
import { moment } from './tables.js';

/** Shows a registered card or account, or that there is none, and its actions to the buyer. */
export class InstrumentView {
  #root;
  #registered = null;

  constructor(kind, { onRegister, onRemove }) {
    this.kind = kind;
    this.#root = document.querySelector(`[data-instrument="${kind.name}"]`);
    this.#part('register').addEventListener('click', () => onRegister(this));
    this.#part('remove').addEventListener('click', () => onRemove(this));
  }

  /** Whether one is registered, as far as the shop said it last. */
  get filled() {
    return this.#registered !== null;
  }

  /** The masked number of what is registered. */
  get number() {
    return this.#registered?.[this.kind.number] ?? '';
  }

  show(registered) {
    this.#registered = registered;
    this.render();
  }

  render() {
    const { kind, filled } = this;
    this.#root.dataset[kind.name] = filled ? this.#registered.state : 'none';
    this.#part('plastic').hidden = !filled;
    this.#part('none').hidden = filled;
    this.#part('remove').hidden = !filled;
    say(this.#part('register'), `${kind.path}.${filled ? 'register-another' : 'register'}`);
    if (filled) {
      this.#part('issuer').textContent = this.#registered[kind.issuer] ?? '';
      this.#part('number').textContent = this.number;
      this.#part('since').textContent = moment(this.#registered.registeredAt);
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}
