// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';
import { moment } from './tables.js';

/** Shows the registered card and its actions to the buyer. */
export class CardView {
  #wallet = document.getElementById('wallet');
  #register = document.getElementById('register');
  #remove = document.getElementById('remove');
  #status = document.getElementById('status');

  #newcomer = document.getElementById('newcomer');

  constructor({ onBegin, onRegister, onRemove }) {
    document.getElementById('begin').addEventListener('click', onBegin);
    this.#register.addEventListener('click', onRegister);
    this.#remove.addEventListener('click', onRemove);
  }

  /** Shows that this browser has no buyer yet. */
  showNewcomer() {
    this.#newcomer.hidden = false;
    this.#wallet.hidden = true;
  }

  /** Shows a buyer's card, or that there is none. */
  show(card, payerNo) {
    this.#newcomer.hidden = true;
    this.#wallet.hidden = false;
    document.getElementById('buyer').hidden = !payerNo;
    document.getElementById('payer-no').textContent = payerNo;
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

  /** Shows what is in progress, and blocks other actions meanwhile. */
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
