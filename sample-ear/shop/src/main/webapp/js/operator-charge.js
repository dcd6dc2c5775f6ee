// SPDX-License-Identifier: Apache-2.0
import { follow } from './follow.js';
import { hush, say, text } from './i18n.js';
import { Notice } from './notice.js';
import { randomId } from './random-id.js';
import { SUBSCRIPTIONS, thisMonth } from './subscriptions.js';

/** The form in which the operator charges a buyer's registered card or account. */
export class OperatorCharge {
  #api = null;
  #onCharged;
  #form = document.getElementById('charge');
  #button = document.getElementById('charge-pay');
  #status = document.getElementById('charge-status');
  #notice = new Notice(document.getElementById('charge-notice'));

  constructor({ onCharged }) {
    this.#onCharged = onCharged;
    document.getElementById('subscriptions').append(...SUBSCRIPTIONS.map(choiceOf));
    this.#form.querySelector('input[name=subscription]').checked = true;
    this.#form.addEventListener('change', () => this.#showChoice());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#charge(this.#form.elements.payerNo.value.trim());
    });
    this.#showChoice();
  }

  start(api) {
    this.#api = api;
  }

  async #charge(payerNo) {
    const orderId = `sub-${thisMonth()}-${randomId()}`;
    const instruments = this.#form.elements.instrument.value;
    this.#notice.clear();
    this.#button.disabled = true;
    say(this.#status, 'charge.working');
    try {
      await this.#api.charge(instruments, payerNo, { orderId, ...this.#wanted() });
      this.#notice.praise('charge.done');
      await this.#follow(orderId);
    } catch (problem) {
      await this.#failed(orderId, instruments, problem);
    } finally {
      this.#button.disabled = false;
      hush(this.#status);
    }
  }

  async #failed(orderId, instruments, problem) {
    if (problem.status === 404) {
      this.#notice.show(`charge.none.${instruments}`);
    } else if (problem.status === 409) {
      this.#notice.show('charge.month-taken');
    } else {
      this.#notice.explain(problem);
      if (problem.status === 0 || problem.status >= 500) {
        // the shop may have charged it nevertheless: the order shows it
        await this.#follow(orderId);
      }
    }
  }

  /** Shows the order at the desk, repeatedly, until its result is known. */
  #follow(orderId) {
    const show = () => this.#onCharged(orderId);
    return follow(orderId, { show, explain: show });
  }

  /** The goods and the amount, and the month when it is charged once. */
  #wanted() {
    const { id, price } = this.#chosen();
    const wanted = { goods: text(`subscription.${id}`), amount: price };
    if (this.#form.elements.often.value === 'any') {
      return wanted;
    }
    const [year, month] = thisMonth().split('-');
    return { ...wanted, year, month };
  }

  #chosen() {
    return SUBSCRIPTIONS.find(({ id }) => id === this.#form.elements.subscription.value);
  }

  #showChoice() {
    say(document.getElementById('once'), 'charge.once', { month: thisMonth() });
    say(this.#button, 'charge.pay', { amount: this.#chosen().price });
  }
}

function choiceOf(subscription) {
  const choice = document.getElementById('choice').content.cloneNode(true);
  choice.querySelector('input').value = subscription.id;
  say(choice.querySelector('.choice-name'), `subscription.${subscription.id}`);
  say(choice.querySelector('.choice-price'), 'won', { amount: subscription.price });
  return choice;
}
