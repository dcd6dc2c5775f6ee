// SPDX-License-Identifier: Apache-2.0
import { hasText, say } from './i18n.js';

const PAYABLE = ['OPEN', 'ABANDONED'];
const WAITING = ['CONFIRMING', 'IN_DOUBT', 'CHARGING', 'CANCELLING'];
const UNPAID = ['DECLINED', 'NOT_CHARGED', 'EXPIRED'];
const REFUNDABLE = ['PAID', 'PARTLY_CANCELLED'];
const GOOD = ['PAID', 'CARD_REGISTERED'];
const CALM = [...PAYABLE, 'PARTLY_CANCELLED', 'CANCELLED'];

/** The buyer may pay for this order. */
export const isPayable = (state) => PAYABLE.includes(state);

/** The answer is still to come. */
export const isWaiting = (state) => WAITING.includes(state);

/** Nothing was charged and this order is over: a new one is needed. */
export const isUnpaid = (state) => UNPAID.includes(state);

export const isRefundable = (state) => REFUNDABLE.includes(state);

/** Shows a state by its name; one that these pages do not know is shown as it came. */
export function showState(element, state) {
  element.dataset.state = state;
  say(element, hasText(`state.${state}`) ? `state.${state}` : state);
}

export function explanation(state) {
  return hasText(`state.${state}.text`) ? `state.${state}.text` : 'state.unknown.text';
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
