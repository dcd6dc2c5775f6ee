// SPDX-License-Identifier: Apache-2.0
import { say, text } from './i18n.js';
import { SUBSCRIPTIONS, thisMonth } from './subscriptions.js';

/** Where a buyer chooses what the registered card pays. */
export class CardTill {
  #form = document.getElementById('till');

  constructor({ onPay }) {
    for (const subscription of SUBSCRIPTIONS) {
      document.getElementById('subscriptions').append(choiceOf(subscription));
    }
    this.#form.elements.subscription[0].checked = true;
    this.#form.addEventListener('change', () => this.#showChoice());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      onPay(this.#wanted());
    });
    this.#showChoice();
  }

  show(visible) {
    this.#form.hidden = !visible;
  }

  /** What is paid, and the month when it is paid once for it. */
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
    say(document.getElementById('once'), 'cards.once', { month: thisMonth() });
    say(document.getElementById('pay'), 'cart.pay', { amount: this.#chosen().price });
  }
}

function choiceOf(subscription) {
  const choice = document.getElementById('choice').content.cloneNode(true);
  choice.querySelector('input').value = subscription.id;
  say(choice.querySelector('.choice-name'), `subscription.${subscription.id}`);
  say(choice.querySelector('.choice-price'), 'won', { amount: subscription.price });
  return choice;
}
