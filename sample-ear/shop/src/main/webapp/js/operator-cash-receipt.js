// SPDX-License-Identifier: Apache-2.0
import { confirmRemoval } from './confirm.js';
import { hasText, say } from './i18n.js';
import { isRefundable } from './states.js';

const CHARGED = ['PAID', 'CANCELLING', 'PARTLY_CANCELLED', 'CANCELLED'];
const NOT_THERE = ['NONE', 'NOT_ISSUED', 'CANCELLED'];
const IN_DOUBT = ['ISSUE_IN_DOUBT', 'CANCEL_IN_DOUBT'];
const TONES = { ISSUED: 'good', ISSUING: 'wait', CANCELLING: 'wait', ISSUE_IN_DOUBT: 'review', CANCEL_IN_DOUBT: 'review' };
const HOLDERS = { PERSONAL: /^[0-9]{10,19}$/, COMPANY: /^[0-9]{10}$/ };

/** The cash receipt of an order that was paid by bank transfer: the operator issues, cancels and decides it. */
export class OperatorCashReceipt {
  #api = null;
  #receipt = null;
  #notice;
  #onChange;
  #section = document.getElementById('receipt');
  #form = document.getElementById('receipt-form');
  #holder = document.getElementById('receipt-holder');
  #decision = document.getElementById('receipt-decision');

  constructor({ notice, onChange }) {
    this.#notice = notice;
    this.#onChange = onChange;
    this.#form.addEventListener('change', () => this.#showHolder());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#issue();
    });
    document.getElementById('receipt-cancel').addEventListener('click', () => this.#cancel());
    this.#decision.addEventListener('submit', (event) => {
      event.preventDefault();
      const { orderId } = this.#receipt;
      const finding = event.submitter.value;
      this.#perform(orderId, () => this.#api.decideCashReceipt(orderId, finding), 'operator.decided');
    });
    this.#showHolder();
  }

  start(api) {
    this.#api = api;
  }

  /** Reads the receipt of an order that may have one. A number that was typed is forgotten: it was for another request. */
  async load(order) {
    this.#receipt = null;
    this.#form.reset();
    this.#showHolder();
    if (mayHaveReceipt(order)) {
      this.#receipt = await this.#api.cashReceipt(order.orderId);
    }
  }

  show(order) {
    const receipt = this.#receipt;
    // an answer that was slow may be about the order that was looked at before
    const shown = Boolean(order && receipt) && receipt.orderId === order.orderId;
    this.#section.hidden = !shown;
    if (shown) {
      const left = order.amount - order.refunded;
      showReceipt(receipt);
      this.#form.hidden = !(NOT_THERE.includes(receipt.state) && isRefundable(order.state) && left > 0);
      say(document.getElementById('receipt-issue'), 'cash-receipt.issue', { amount: left });
      document.getElementById('receipt-cancelling').hidden = receipt.state !== 'ISSUED';
      this.#decision.hidden = !IN_DOUBT.includes(receipt.state);
    }
  }

  #showHolder() {
    say(document.getElementById('receipt-holder-label'), `cash-receipt.holder.${this.#form.elements.use.value}`);
  }

  #issue() {
    const { orderId } = this.#receipt;
    const use = this.#form.elements.use.value;
    const holder = this.#holder.value.replace(/[-\s]/g, '');
    if (!HOLDERS[use].test(holder)) {
      this.#notice.show(`cash-receipt.holder.wrong.${use}`);
      this.#holder.focus();
      return;
    }
    this.#perform(orderId, () => this.#api.issueCashReceipt(orderId, { use, holder }), 'cash-receipt.issued');
  }

  async #cancel() {
    const { orderId } = this.#receipt;
    this.#notice.clear();
    if (await confirmRemoval('cash-receipt')) {
      await this.#perform(orderId, () => this.#api.cancelCashReceipt(orderId), 'cash-receipt.cancelled');
    }
  }

  async #perform(orderId, action, done) {
    this.#notice.clear();
    this.#allow(false);
    try {
      await action();
      this.#notice.praise(done);
    } catch (problem) {
      this.#notice.explain(problem);
    } finally {
      await this.#onChange(orderId);
      this.#allow(true);
    }
  }

  #allow(allowed) {
    for (const control of this.#section.querySelectorAll('button, input')) {
      control.disabled = !allowed;
    }
  }
}

/** The means that was used counts; without one in Payple's answer, the means that the order was opened for. */
function mayHaveReceipt(order) {
  return CHARGED.includes(order.state) && (order.paidBy?.method ?? order.method) === 'BANK_TRANSFER';
}

function showReceipt({ state, amount, number }) {
  const key = `cash-receipt.state.${state}`;
  const badge = document.getElementById('receipt-state');
  badge.dataset.state = state;
  badge.dataset.tone = TONES[state] ?? 'calm';
  say(badge, hasText(key) ? key : state);
  document.getElementById('receipt-amount-line').hidden = amount === undefined;
  say(document.getElementById('receipt-amount'), 'won', { amount });
  document.getElementById('receipt-number-line').hidden = !number;
  document.getElementById('receipt-number').textContent = number ?? '';
}
