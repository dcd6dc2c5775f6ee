// SPDX-License-Identifier: Apache-2.0
import { isRegistration } from './states.js';

const UNDECIDED = ['IN_DOUBT', 'NEEDS_REVIEW'];

/**
 * The operator's decision about a payment in doubt. "Charged" requires the amount that Payple charged,
 * so that a partial payment is not recorded as the whole.
 */
export class OperatorDecision {
  #form = document.getElementById('decision');
  #amount = document.getElementById('seen-amount');
  #reason = document.getElementById('decision-reason');

  constructor({ onDecide }) {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      onDecide(this.#said(event.submitter.value));
    });
  }

  /** Whether the shop's explanation of this order is needed. */
  static concerns(order) {
    return UNDECIDED.includes(order.state) && !isRegistration(order);
  }

  show(explanation) {
    this.#form.hidden = !explanation;
    // the shop's own sentences, in the language that the page asked for
    document.getElementById('known').textContent = explanation?.known ?? '';
    document.getElementById('next').textContent = explanation?.next ?? '';
  }

  clear() {
    this.#form.reset();
  }

  #said(finding) {
    const amount = this.#amount.valueAsNumber;
    return {
      finding,
      reason: this.#reason.value.trim(),
      ...(finding === 'CHARGED' && Number.isInteger(amount) ? { amount } : {}),
    };
  }
}
