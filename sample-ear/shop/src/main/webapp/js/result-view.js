// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';
import { Notice } from './notice.js';
import { paidByText } from './paid-by.js';
import { isLink, isOfCard, isPayable, isRegistration, isUnpaid, keyFor, showExplanation, showState, toneOf } from './states.js';

/** Shows the result of an order to the buyer. */
export class ResultView {
  #slip = document.getElementById('slip');
  #state = document.getElementById('state');
  #explanation = document.getElementById('explanation');
  #tryAgain = document.getElementById('try-again');
  #checkAgain = document.getElementById('check-again');
  #patience = document.getElementById('patience');
  #buyerText;
  #notice = new Notice(document.getElementById('notice'));

  constructor({ onTryAgain, onCheckAgain }) {
    this.#tryAgain.addEventListener('click', async () => {
      this.#tryAgain.disabled = true;
      await onTryAgain();
      this.#tryAgain.disabled = false;
    });
    this.#checkAgain.addEventListener('click', onCheckAgain);
  }

  show(order) {
    this.#notice.clear();
    if (this.#state.dataset.state !== order.state || this.#buyerText !== order.buyerText) {
      this.#showState(order);
    }
    this.#offerTryAgain(order);
    this.#line('goods', order.goods, (element) => (element.textContent = order.goods));
    const paidBy = order.paidBy ? paidByText(order.paidBy) : '';
    this.#line('paid-by', paidBy, (element) => (element.textContent = paidBy));
    this.#line('refunded', order.refunded, (element) => say(element, 'won', { amount: order.refunded }));
    say(document.getElementById('amount'), 'won', { amount: order.amount });
    document.getElementById('amount-line').hidden = isRegistration(order);
    document.getElementById('cards').hidden = !isOfCard(order);
    document.getElementById('order-id').textContent = order.orderId;
    document.getElementById('facts').hidden = false;
  }

  patient() {
    this.#patience.hidden = true;
    this.#checkAgain.hidden = true;
    hush(this.#patience);
  }

  outOfPatience() {
    this.#patience.hidden = false;
    this.#checkAgain.hidden = false;
    say(this.#patience, 'result.patience');
  }

  explain(problem) {
    if (!this.#state.dataset.state) {
      say(this.#state, 'result.failed');
      this.#slip.dataset.tone = 'bad';
    }
    this.#notice.explain(problem);
  }

  // only when it changes, so that a screen reader reads it once
  #showState(order) {
    this.#buyerText = order.buyerText;
    this.#slip.dataset.tone = toneOf(order.state);
    showState(this.#state, order);
    showExplanation(this.#explanation, order);
  }

  #offerTryAgain(order) {
    const renews = isUnpaid(order.state) && Boolean(order.goods) && !isOfCard(order) && !isLink(order);
    this.#tryAgain.hidden = !renews && !isPayable(order);
    say(this.#tryAgain, renews ? 'result.new-order' : keyFor(order, 'result.try-again'));
  }

  #line(id, value, fill) {
    document.getElementById(`${id}-line`).hidden = !value;
    if (value) {
      fill(document.getElementById(id));
    }
  }
}
