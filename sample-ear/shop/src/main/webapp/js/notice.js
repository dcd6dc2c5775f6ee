// SPDX-License-Identifier: Apache-2.0
import { hasText, hush, say } from './i18n.js';
import { Problem } from './http.js';

/** A line of the page for an error or a success; hidden while there is no message. */
export class Notice {
  #element;

  constructor(element) {
    this.#element = element;
  }

  clear() {
    this.#element.hidden = true;
    hush(this.#element);
  }

  show(key, values) {
    this.#put('bad', key, values);
  }

  praise(key) {
    this.#put('good', key);
  }

  explain(problem) {
    if (!(problem instanceof Problem)) {
      this.show('error.server');
      throw problem;
    }
    this.show(keyOf(problem), { detail: problem.detail });
  }

  #put(tone, key, values) {
    this.#element.dataset.tone = tone;
    this.#element.hidden = false;
    say(this.#element, key, values);
  }
}

function keyOf(problem) {
  if (problem.status === 0) {
    return 'error.network';
  }
  if (problem.reason && hasText(`refused.${problem.reason}`)) {
    return `refused.${problem.reason}`;
  }
  if (problem.status === 404) {
    return 'error.not-found';
  }
  return problem.detail ? 'error.problem' : 'error.server';
}
