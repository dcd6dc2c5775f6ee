// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';
import { Notice } from './notice.js';
import { randomId } from './random-id.js';
import { moment } from './tables.js';

const HOUR = 60 * 60 * 1000;
// Payple's window has been seen to take 30 characters
const ID_LENGTH = 24;

/** The form in which the operator creates a payment link. The address is shown once, until the next link or a reload. */
export class OperatorLink {
  #api = null;
  #onCreated;
  #link = null;
  // the request whose result is not known: it is sent again unchanged, so that there is one link
  #pending = null;
  #form = document.getElementById('link');
  #button = document.getElementById('link-create');
  #status = document.getElementById('link-status');
  #notice = new Notice(document.getElementById('link-notice'));

  constructor({ onCreated }) {
    this.#onCreated = onCreated;
    this.#form.addEventListener('input', () => (this.#pending = null));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#create();
    });
  }

  start(api) {
    this.#api = api;
  }

  /** Shows the link that was created, in the language of the page. */
  render() {
    document.getElementById('link-created').hidden = !this.#link;
    document.getElementById('link-order').textContent = this.#link?.orderId ?? '';
    document.getElementById('link-end').textContent = this.#link ? moment(this.#link.expiresAt) : '';
    const address = document.getElementById('link-address');
    address.textContent = this.#link?.address ?? '';
    if (this.#link) {
      address.href = this.#link.address;
    } else {
      address.removeAttribute('href');
    }
  }

  async #create() {
    this.#pending ??= this.#wanted();
    const { orderId } = this.#pending;
    this.#begin();
    try {
      const link = await this.#api.createLink(this.#pending);
      this.#received(link);
      await this.#onCreated(orderId);
    } catch (problem) {
      this.#failed(problem);
    } finally {
      this.#button.disabled = false;
      hush(this.#status);
    }
  }

  #begin() {
    this.#link = null;
    this.render();
    this.#notice.clear();
    this.#button.disabled = true;
    say(this.#status, 'link.working');
  }

  #received(link) {
    if (!link.address) {
      this.#notice.show('link.unknown');
      return;
    }
    this.#pending = null;
    this.#link = link;
    this.render();
    this.#notice.praise('link.created');
  }

  #failed(problem) {
    if (problem.status >= 400 && problem.status < 500) {
      this.#pending = null;
    }
    this.#notice.explain(problem);
  }

  #wanted() {
    const { goods, amount, method, days } = this.#form.elements;
    return {
      orderId: `link-${randomId().slice(0, ID_LENGTH)}`,
      goods: goods.value.trim(),
      amount: amount.valueAsNumber,
      method: method.value,
      expiresAt: koreanHourIn(Number(days.value)),
    };
  }
}

/** The hour in Korea, the time zone of all times of a payment: `2026-12-24T18:00`. */
function koreanHourIn(days) {
  const korea = new Date(Date.now() + (days * 24 + 9) * HOUR);
  return `${korea.toISOString().slice(0, 13)}:00`;
}
