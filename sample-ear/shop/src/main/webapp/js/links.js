// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_MODE } from './mode.js';

export const orderIdOfPage = () => new URLSearchParams(location.search).get('orderId') ?? '';

export const resultPage = (orderId) => `result.html?${new URLSearchParams({ orderId })}`;

/** The page of an order; `pay` asks it to open the payment window by itself where it can. */
export function paymentPage(orderId, mode = DEFAULT_MODE) {
  const query = new URLSearchParams({ orderId, pay: 'now' });
  if (mode !== DEFAULT_MODE) {
    query.set('mode', mode);
  }
  return `order.html?${query}`;
}

/** Whether the page was asked to open the window; asked once, so that a reload or "back" does not open it again. */
export function takePayRequest() {
  const url = new URL(location.href);
  const asked = url.searchParams.has('pay');
  url.searchParams.delete('pay');
  history.replaceState(null, '', url);
  return asked;
}
