// SPDX-License-Identifier: Apache-2.0
import { follow } from './follow.js';
import { startRegistration } from './instrument-api.js';
import { paymentPage } from './links.js';
import { chosenMode, DEFAULT_MODE, opensPopup } from './mode.js';
import { isBlockedScript, onDelivery, payple } from './payple.js';

/** Registers a card or an account in Payple's window, and follows the result. */
export class Registration {
  #page;
  #mode = chosenMode();
  #waiting = false;

  /**
   * The page runs an action by `doing`, names what is in progress by `working`, shows an order by `show` and a problem
   * by `explain` or in its `notice`, and reads again what is registered by `load`.
   */
  constructor(page) {
    this.#page = page;
    onDelivery((orderId) => this.#delivering(orderId));
  }

  async open(kind) {
    const checkout = await startRegistration(kind);
    const orderId = checkout.fields.PCD_PAY_OID;
    if (this.#mode !== DEFAULT_MODE || opensPopup(this.#mode)) {
      // the payment page handles every way in which the window may open
      location.assign(paymentPage(orderId, this.#mode));
      return;
    }
    this.#page.working('cards.window');
    await this.#resultOf(orderId, { checkout, mode: this.#mode, follow: false });
  }

  async #resultOf(orderId, options) {
    this.#waiting = true;
    try {
      await payple().pay(orderId, options);
    } catch (problem) {
      if (problem.reason !== 'rejected') {
        this.#unfinished(problem);
        return;
      }
    } finally {
      this.#waiting = false;
    }
    await follow(orderId, this.#page);
    await this.#page.load();
  }

  #delivering(orderId) {
    if (this.#waiting) {
      this.#page.working('cards.delivering');
    } else {
      // the result of a window that was closed before
      this.#page.doing('cards.delivering', () => this.#resultOf(orderId, { follow: false }));
    }
  }

  #unfinished(problem) {
    if (isBlockedScript(problem)) {
      this.#page.explain(problem);
    } else if (problem.reason !== 'closed') {
      this.#page.notice.show(problem.reason === 'undelivered' ? 'cards.undelivered' : 'order.empty');
    }
  }
}
