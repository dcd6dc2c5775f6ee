// SPDX-License-Identifier: Apache-2.0
import { findOrder } from './api.js';
import { pollUntil } from './polling.js';
import { isWaiting } from './states.js';

const PATIENCE = 3 * 60 * 1000;

/** Loads an order once, and passes it on; true when its result is final. */
export async function look(orderId, { show, explain }) {
  try {
    const order = await findOrder(orderId);
    show(order);
    return !isWaiting(order.state);
  } catch (problem) {
    explain(problem);
    return problem.status >= 400 && problem.status < 500;
  }
}

/** Keeps loading while the result is not final; false when that took too long. */
export async function follow(orderId, view) {
  return (await look(orderId, view)) || pollUntil(() => look(orderId, view), PATIENCE);
}
