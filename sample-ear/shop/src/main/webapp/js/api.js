// SPDX-License-Identifier: Apache-2.0
import { send } from './http.js';

/** The calls of a buyer. */
export const findGoods = () => send('GET', 'api/goods');

export const createOrder = (order) => send('POST', 'api/orders', { body: order });

export const findOrder = (orderId) => send('GET', orderPath(orderId));

export const checkout = (orderId) => send('POST', `${orderPath(orderId)}/checkout`);

export function orderPath(orderId) {
  return `api/orders/${encodeURIComponent(orderId)}`;
}
