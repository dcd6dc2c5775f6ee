// SPDX-License-Identifier: Apache-2.0
const REASONS_OF_SCRIPTS = ['script', 'jquery'];

/** What the page's script payple/checkout.js offers; it comes with the callbacks of the module. */
export function payple() {
  if (!window.payple) {
    throw Object.assign(new Error('payple/checkout.js did not load'), { reason: 'script' });
  }
  return window.payple;
}

/** A script did not load: this page's payple/checkout.js, Payple's, or the jQuery that it needs. */
export const isBlockedScript = (problem) => REASONS_OF_SCRIPTS.includes(problem.reason);

/** Calls back when the window's answer is on its way to the shop. */
export function onDelivery(show) {
  document.addEventListener('payple:delivering', (event) => show(event.detail.orderId));
}
