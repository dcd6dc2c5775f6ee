// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';

/** A means of payment to choose from: the registered card or account, or that there is none. */
export class MeansView {
  #root;
  #registered = null;

  constructor(kind, { onRegister }) {
    this.kind = kind;
    this.#root = document.querySelector(`[data-instrument="${kind.name}"]`);
    this.#part('register').addEventListener('click', () => onRegister(this));
  }

  get filled() {
    return this.#registered !== null;
  }

  /** `Card company, masked number`; empty while none is registered. */
  get number() {
    const { issuer, number } = this.kind;
    return [this.#registered?.[issuer], this.#registered?.[number]].filter(Boolean).join(' ');
  }

  show(registered) {
    this.#registered = registered;
    this.render();
  }

  render() {
    const { kind, filled } = this;
    this.#root.dataset[kind.name] = filled ? this.#registered.state : 'none';
    this.#part('number').textContent = this.number;
    this.#part('none').hidden = filled;
    const choice = this.#part('choice');
    choice.disabled = !filled;
    choice.checked &&= filled;
    say(this.#part('register'), `${kind.path}.${filled ? 'register-another' : 'register'}`);
  }

  /** Whether it can be chosen, or is only shown. */
  offerChoice(offered) {
    this.#part('choice').hidden = !offered;
  }

  choose() {
    this.#part('choice').checked = true;
  }

  #part(name) {
    return this.#root.querySelector(`[data-part="${name}"]`);
  }
}
