// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';
import { moment } from './tables.js';

/** What a buyer sees of the registered card, and may do with it. */
export class CardView {
  #wallet = document.getElementById('wallet');
  #register = document.getElementById('register');
  #remove = document.getElementById('remove');
  #status = document.getElementById('status');

  constructor({ onRegister, onRemove }) {
    this.#register.addEventListener('click', onRegister);
    this.#remove.addEventListener('click', onRemove);
  }

  /** Shows a card, or that there is none. */
  show(card) {
    this.#wallet.hidden = false;
    this.#wallet.dataset.card = card ? card.state : 'none';
    document.getElementById('plastic').hidden = !card;
    document.getElementById('no-card').hidden = Boolean(card);
    this.#remove.hidden = !card;
    say(this.#register, card ? 'cards.register-another' : 'cards.register');
    if (card) {
      document.getElementById('card-company').textContent = card.cardName ?? '';
      document.getElementById('card-number').textContent = card.cardNumber ?? '';
      document.getElementById('card-since').textContent = moment(card.registeredAt);
    }
  }

  hide() {
    this.#wallet.hidden = true;
  }

  /** Says what is going on; nothing else can be begun meanwhile. */
  working(key) {
    enableButtons(false);
    say(this.#status, key);
  }

  ready() {
    enableButtons(true);
    hush(this.#status);
  }
}

function enableButtons(enabled) {
  for (const button of document.querySelectorAll('main button')) {
    button.disabled = !enabled;
  }
}
