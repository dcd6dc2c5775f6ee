// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';

/** Shows whether this browser has a buyer, and what is in progress. */
export class BuyerView {
  #newcomer = document.getElementById('newcomer');
  #wallets = document.querySelectorAll('[data-wallet]');
  #status = document.getElementById('status');

  constructor({ onBegin }) {
    document.getElementById('begin').addEventListener('click', onBegin);
  }

  /** Shows that this browser has no buyer yet. */
  showNewcomer() {
    this.#show(false);
  }

  /** Shows a buyer, by the number if this tab knows it. */
  show(payerNo) {
    this.#show(true);
    document.getElementById('buyer').hidden = !payerNo;
    document.getElementById('payer-no').textContent = payerNo;
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

  #show(known) {
    this.#newcomer.hidden = known;
    for (const wallet of this.#wallets) {
      wallet.hidden = !known;
    }
  }
}

function enableButtons(enabled) {
  for (const button of document.querySelectorAll('main button')) {
    button.disabled = !enabled;
  }
}
