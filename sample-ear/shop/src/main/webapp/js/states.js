// SPDX-License-Identifier: Apache-2.0
import { hasText, say } from './i18n.js';

const PAYABLE = ['OPEN', 'ABANDONED'];
const WAITING = ['CONFIRMING', 'IN_DOUBT', 'CHARGING', 'CANCELLING'];
const UNPAID = ['DECLINED', 'NOT_CHARGED', 'EXPIRED'];
const REFUNDABLE = ['PAID', 'PARTLY_CANCELLED'];
const GOOD = ['PAID', 'CARD_REGISTERED'];
const WITHOUT_WINDOW = ['CHARGE', 'LINK'];
const CALM = [...PAYABLE, 'PARTLY_CANCELLED', 'CANCELLED'];

/** Payple's window may be opened for this order; the charge of a registered card or account and a payment link have none. */
export const isPayable = (order) => PAYABLE.includes(order.state) && !WITHOUT_WINDOW.includes(order.work);

/** The result is not final. */
export const isWaiting = (state) => WAITING.includes(state);

/** Nothing was charged and this order is over: a new one is needed. */
export const isUnpaid = (state) => UNPAID.includes(state);

/** The registration of a card or an account: no money moves. */
export const isRegistration = (order) => order.work === 'AUTH';

/** Something about a registered card or account, and not a purchase by Payple's window. */
export const isOfCard = (order) => isRegistration(order) || order.work === 'CHARGE';

/** A payment link: the buyer pays on Payple's page, and the shop alone can make a new one. */
export const isLink = (order) => order.work === 'LINK';

export const isRefundable = (state) => REFUNDABLE.includes(state);

/** The key of a text for orders of this kind, when they have one of their own. */
export function keyFor(order, key) {
  const own = [`${key}.${order.work}.${order.method}`, `${key}.${order.work}`];
  return own.find((one) => hasText(one)) ?? key;
}

/** Shows a state by its name; an unknown one is shown unchanged. */
export function showState(element, order) {
  const key = keyFor(order, `state.${order.state}`);
  element.dataset.state = order.state;
  say(element, hasText(key) ? key : order.state);
}

/** Explains a state; a decline by the shop's text for Payple's code, in the language of the page. */
export function showExplanation(element, order) {
  const key = `state.${order.state}.text`;
  if (order.buyerText) {
    say(element, keyFor(order, 'state.DECLINED.because'), { reason: order.buyerText });
  } else {
    say(element, hasText(key) ? keyFor(order, key) : 'state.unknown.text');
  }
}

/** How a state looks: good, wait, review, calm or bad. */
export function toneOf(state) {
  if (GOOD.includes(state)) {
    return 'good';
  }
  if (isWaiting(state)) {
    return 'wait';
  }
  if (state === 'NEEDS_REVIEW') {
    return 'review';
  }
  return CALM.includes(state) ? 'calm' : 'bad';
}
