// SPDX-License-Identifier: Apache-2.0
import { dayElement } from './days.js';
import { say, won } from './i18n.js';
import { fillTable } from './tables.js';

/** The plan before the buyer subscribes: price, first days, and the text to agree to. */
export class SubscriptionOffer {
  #offer = null;
  #form = document.getElementById('subscribe');

  constructor({ onSubscribe }) {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      onSubscribe(this);
    });
  }

  /** `cards`, `accounts`, or empty while neither is chosen. */
  get instrument() {
    return this.#form.elements.instrument.value;
  }

  /** The very text on the page when the buyer agreed to it; null when the buyer did not. */
  get agreed() {
    return this.#form.elements.agree.checked ? document.getElementById('terms').textContent : null;
  }

  /** Shows the offer. Another text needs another agreement. */
  show(offer) {
    const terms = document.getElementById('terms');
    if (terms.textContent !== offer.terms.text) {
      this.#form.elements.agree.checked = false;
    }
    this.#offer = offer;
    terms.textContent = offer.terms.text;
    terms.lang = offer.terms.language;
    this.render();
  }

  render() {
    if (!this.#offer) {
      return;
    }
    const { amount, next } = this.#offer;
    document.getElementById('price').textContent = won(amount);
    // as a text, because a number would be shown as an amount
    say(document.getElementById('day'), 'subscription.every-month', { day: String(Number(next[0].dueDay.slice(-2))) });
    fillTable(document.getElementById('first'), next.map((one) => [dayElement(one.dueDay), won(one.amount)]));
    say(document.getElementById('subscribe-now'), 'subscription.subscribe', { amount });
  }
}
