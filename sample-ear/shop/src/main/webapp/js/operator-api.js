// SPDX-License-Identifier: Apache-2.0
import { orderPath } from './api.js';
import { send } from './http.js';

const RECURRING = 'api/recurring';

/** The calls of an operator; user and password are stored in this object only. */
export class OperatorApi {
  #authorization;

  constructor(user, password) {
    const bytes = new TextEncoder().encode(`${user}:${password}`);
    this.#authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  }

  events() {
    return this.#send('GET', 'api/events');
  }

  order(orderId) {
    return this.#send('GET', orderPath(orderId));
  }

  history(orderId) {
    return this.#send('GET', `${orderPath(orderId)}/history`);
  }

  explanation(orderId) {
    return this.#send('GET', `${orderPath(orderId)}/explanation`);
  }

  /** The operator's decision: a finding, for "charged" the amount that Payple charged, and a reason. */
  decide(orderId, decision) {
    return this.#send('POST', `${orderPath(orderId)}/decision`, { body: decision });
  }

  /** Without an amount, the rest. A refund id is refunded once, even if the request is repeated. */
  cancel(orderId, refundId, amount) {
    const body = amount === undefined ? { refundId } : { refundId, amount };
    return this.#send('POST', `${orderPath(orderId)}/cancel`, { body });
  }

  /** The cash receipt of an order, or the state `NONE`. */
  cashReceipt(orderId) {
    return this.#send('GET', cashReceiptPath(orderId));
  }

  /** Issues a cash receipt: its use, and the number of its holder, which stands in no address. */
  issueCashReceipt(orderId, request) {
    return this.#send('POST', cashReceiptPath(orderId), { body: request });
  }

  cancelCashReceipt(orderId) {
    return this.#send('DELETE', cashReceiptPath(orderId));
  }

  /** The operator's decision about a cash receipt in doubt: `ISSUED` or `NOT_ISSUED`. */
  decideCashReceipt(orderId, finding) {
    return this.#send('POST', `${cashReceiptPath(orderId)}/decision`, { body: { finding } });
  }

  /** Charges one of the buyer's `cards` or `accounts`. Safe to repeat with the same order id: it is charged once. */
  charge(instruments, payerNo, charge) {
    return this.#send('POST', `api/${instruments}/${encodeURIComponent(payerNo)}/charges`, { body: charge });
  }

  /** Creates a payment link. Safe to repeat with the same order id and end: there is one link. */
  createLink(link) {
    return this.#send('POST', 'api/links', { body: link });
  }

  /** How far the subscriptions' charges of a Korean day are; of today without one. */
  recurringDay(day) {
    return this.#send('GET', day ? `${RECURRING}?${new URLSearchParams({ day })}` : RECURRING);
  }

  /** Lets a stopped run of the subscriptions' charges go on. */
  resumeRun() {
    return this.#send('POST', `${RECURRING}/resumption`);
  }

  /** The test clock; null when Payple is not simulated. */
  async testClock() {
    try {
      return await this.#send('GET', `${RECURRING}/clock`);
    } catch (problem) {
      if (problem.status === 404) {
        return null;
      }
      throw problem;
    }
  }

  /** Moves the test clock: `next-day` or `next-due`. */
  moveClock(to) {
    return this.#send('POST', `${RECURRING}/clock`, { body: { to } });
  }

  #send(method, path, options) {
    // no cookie is sent or kept, and the browser does not ask for a password by itself
    return send(method, path, { ...options, credentials: 'omit', headers: { Authorization: this.#authorization } });
  }
}

function cashReceiptPath(orderId) {
  return `${orderPath(orderId)}/cash-receipt`;
}
