// SPDX-License-Identifier: Apache-2.0
import { confirmCancel } from './confirm.js';
import { Notice } from './notice.js';
import { OperatorCashReceipt } from './operator-cash-receipt.js';
import { OperatorDecision } from './operator-decision.js';
import { OperatorOrderView } from './operator-order-view.js';
import { randomId } from './random-id.js';

/** One order at the operator's desk: found, looked at, cancelled in part or as a whole. */
export class OperatorOrder {
  #api = null;
  #order = null;
  #history = [];
  #explanation = null;
  #onChange;
  #view = new OperatorOrderView();
  #decision = new OperatorDecision({ onDecide: (decision) => this.#decide(decision) });
  #notice = new Notice(document.getElementById('order-notice'));
  #cashReceipt = new OperatorCashReceipt({
    notice: this.#notice,
    onChange: (orderId) => this.#refresh(orderId),
  });
  #input = document.getElementById('order-id');

  constructor({ onChange }) {
    this.#onChange = onChange;
    document.getElementById('search').addEventListener('submit', (event) => {
      event.preventDefault();
      this.open(this.#input.value.trim());
    });
    document.getElementById('cancel').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#cancelPart();
    });
    document.getElementById('cancel-rest').addEventListener('click', () => this.#cancel());
  }

  start(api) {
    this.#api = api;
    this.#cashReceipt.start(api);
  }

  async open(orderId) {
    this.#input.value = orderId;
    this.#notice.clear();
    try {
      await this.#load(orderId);
    } catch (problem) {
      this.#order = null;
      this.#notice.explain(problem);
    }
    this.render();
  }

  render() {
    this.#view.show(this.#order, this.#history);
    this.#decision.show(this.#order && this.#explanation);
    this.#cashReceipt.show(this.#order);
  }

  async #load(orderId) {
    [this.#order, this.#history] = await Promise.all([this.#api.order(orderId), this.#api.history(orderId)]);
    this.#explanation = OperatorDecision.concerns(this.#order) ? await this.#api.explanation(orderId) : null;
    await this.#cashReceipt.load(this.#order);
  }

  #cancelPart() {
    const amount = this.#view.wantedAmount();
    const left = this.#order.amount - this.#order.refunded;
    if (Number.isInteger(amount) && amount >= 1 && amount <= left) {
      this.#cancel(amount);
    } else {
      this.#notice.show('operator.cancel-bounds', { left });
    }
  }

  async #cancel(amount) {
    const { orderId, amount: paid, refunded } = this.#order;
    this.#notice.clear();
    if (!(await confirmCancel(amount ?? paid - refunded))) {
      return;
    }
    this.#view.busy();
    try {
      await this.#api.cancel(orderId, randomId(), amount);
      this.#notice.praise('operator.cancelled');
    } catch (problem) {
      this.#notice.explain(problem);
    }
    await this.#refresh(orderId);
  }

  async #decide(decision) {
    const { orderId } = this.#order;
    this.#notice.clear();
    if (decision.finding === 'CHARGED' && decision.amount === undefined) {
      this.#notice.show('operator.seen-amount.missing');
      return;
    }
    try {
      await this.#api.decide(orderId, decision);
      this.#decision.clear();
      this.#notice.praise('operator.decided');
    } catch (problem) {
      this.#notice.explain(problem);
    }
    await this.#refresh(orderId);
  }

  /** After every answer, the page shows the present state of the order. */
  async #refresh(orderId) {
    await this.#load(orderId).catch(() => {});
    this.render();
    this.#onChange();
  }
}
