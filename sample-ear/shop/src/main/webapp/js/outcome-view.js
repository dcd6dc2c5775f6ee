// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';
import { resultPage } from './links.js';
import { isRegistration, showExplanation, showState, toneOf } from './states.js';

/** The result of a registration or a charge, or that it is not known yet. */
export class OutcomeView {
  #slip = document.getElementById('outcome');
  #orderId = null;

  get orderId() {
    return this.#orderId;
  }

  clear() {
    this.#orderId = null;
    this.#slip.hidden = true;
  }

  show(order) {
    this.#orderId = order.orderId;
    this.#slip.hidden = false;
    this.#slip.dataset.tone = toneOf(order.state);
    showState(document.getElementById('state'), order);
    showExplanation(document.getElementById('explanation'), order);
    const bought = document.getElementById('bought');
    bought.hidden = isRegistration(order);
    say(bought, 'cards.bought', { goods: order.goods, amount: order.amount });
    const link = document.getElementById('order-link');
    link.textContent = order.orderId;
    link.href = resultPage(order.orderId);
  }
}
