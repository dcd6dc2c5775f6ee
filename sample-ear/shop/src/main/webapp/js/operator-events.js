// SPDX-License-Identifier: Apache-2.0
import { won } from './i18n.js';
import { Notice } from './notice.js';
import { fillTable } from './tables.js';

// these name a subscription in place of an order
const OF_SUBSCRIPTIONS = [
  'InstalmentNotified',
  'InstalmentDeclined',
  'CardNeeded',
  'DunningRecovered',
  'SubscriptionSuspended',
  'SubscriptionEnded',
];

/** The payment events that the shop received. */
export class OperatorEvents {
  #api = null;
  #events = [];
  #onPick;
  #notice = new Notice(document.getElementById('events-notice'));

  constructor({ onPick }) {
    this.#onPick = onPick;
    document.getElementById('refresh').addEventListener('click', () => this.load());
  }

  /** Fails when user and password are not those of an operator. */
  async start(api) {
    this.#events = await api.events();
    this.#api = api;
    this.render();
  }

  async load() {
    try {
      this.#events = await this.#api.events();
      this.#notice.clear();
      this.render();
    } catch (problem) {
      this.#notice.explain(problem);
    }
  }

  render() {
    const table = document.getElementById('events');
    fillTable(table, this.#events.map((event) => [event.type, this.#subject(event), amountOf(event)]));
    table.hidden = this.#events.length === 0;
    document.getElementById('events-empty').hidden = this.#events.length > 0;
  }

  #subject({ type, orderId }) {
    if (OF_SUBSCRIPTIONS.includes(type)) {
      return orderId;
    }
    const link = document.createElement('button');
    link.type = 'button';
    link.className = 'link mono';
    link.textContent = orderId;
    link.addEventListener('click', () => this.#onPick(orderId));
    return link;
  }
}

/** The won of an event, as a text. */
export function amountOf(event) {
  // events about a card have no amount
  return event.amount ? won(event.amount) : '';
}
