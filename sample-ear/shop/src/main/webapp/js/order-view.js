// SPDX-License-Identifier: Apache-2.0
import { hush, say } from './i18n.js';
import { Notice } from './notice.js';
import { isBlockedScript } from './payple.js';
import { isRegistration, keyFor } from './states.js';

/** What the buyer sees of an order that is about to be paid. */
export class OrderView {
  #payButton = document.getElementById('pay');
  #againButton = document.getElementById('again');
  #status = document.getElementById('status');
  #notice = new Notice(document.getElementById('notice'));
  #order = {};

  constructor(onPay) {
    this.#payButton.addEventListener('click', onPay);
  }

  show(order) {
    this.#order = order;
    say(document.getElementById('title'), keyFor(order, 'order.title'));
    say(document.getElementById('amount'), 'won', { amount: order.amount });
    document.getElementById('amount-line').hidden = isRegistration(order);
    say(this.#payButton, keyFor(order, 'order.pay'), { amount: order.amount });
    document.getElementById('order-id').textContent = order.orderId;
    document.getElementById('goods').textContent = order.goods ?? '';
    document.getElementById('goods-line').hidden = !order.goods;
    document.getElementById('method-line').hidden = isRegistration(order) || !order.method;
    say(document.getElementById('method'), `method.${order.method}`);
    document.getElementById('order').hidden = false;
  }

  working(key) {
    this.#payButton.disabled = true;
    this.#againButton.hidden = true;
    say(this.#status, keyFor(this.#order, key));
  }

  ready() {
    this.#payButton.disabled = false;
    say(this.#status, 'order.ready');
  }

  offer(key, label, action) {
    hush(this.#status);
    this.#notice.show(keyFor(this.#order, key));
    this.#offerButton(label, () => {
      this.#notice.clear();
      action();
    });
  }

  failed(problem) {
    hush(this.#status);
    this.#offerButton('order.retry', () => location.reload());
    if (isBlockedScript(problem)) {
      this.#notice.show('error.script');
    } else {
      this.#notice.explain(problem);
    }
  }

  #offerButton(label, action) {
    this.#payButton.hidden = true;
    this.#againButton.hidden = false;
    this.#againButton.onclick = action;
    say(this.#againButton, label);
  }
}
