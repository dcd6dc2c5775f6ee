// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';
import { isRefundable, isRegistration, showState, toneOf } from './states.js';
import { fillTable, moment } from './tables.js';

/** What the operator sees of one order. */
export class OperatorOrderView {
  #cancel = document.getElementById('cancel');
  #amount = document.getElementById('cancel-amount');

  show(order, history) {
    document.getElementById('found').hidden = !order;
    document.getElementById('none').hidden = Boolean(order);
    if (order) {
      this.#showOrder(order);
      this.#showHistory(history);
    }
  }

  busy() {
    this.#allowCancel(false);
  }

  wantedAmount() {
    return this.#amount.valueAsNumber;
  }

  #showOrder(order) {
    const left = order.amount - order.refunded;
    const state = document.getElementById('order-state');
    showState(state, order);
    state.dataset.tone = toneOf(order.state);
    document.getElementById('money').hidden = isRegistration(order);
    say(document.getElementById('amount'), 'won', { amount: order.amount });
    say(document.getElementById('refunded'), 'won', { amount: order.refunded });
    say(document.getElementById('left'), 'won', { amount: left });
    this.#amount.max = left;
    this.#amount.value = '';
    this.#allowCancel(isRefundable(order.state) && left > 0);
  }

  #showHistory(history) {
    const table = document.getElementById('history');
    fillTable(table, history.map((line) => [
      moment(line.at),
      change(line),
      line.evidence,
      line.phase,
      line.code,
      line.message,
    ]));
    table.hidden = history.length === 0;
    document.getElementById('history-empty').hidden = history.length > 0;
  }

  #allowCancel(allowed) {
    for (const control of this.#cancel.elements) {
      control.disabled = !allowed;
    }
  }
}

// states keep their technical names here, because an operator compares them with the log
function change({ from, to }) {
  return from && from !== to ? `${from} → ${to}` : String(to ?? '');
}
