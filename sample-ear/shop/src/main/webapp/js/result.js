// SPDX-License-Identifier: Apache-2.0
import { createOrder, findOrder } from './api.js';
import { startLanguage } from './i18n.js';
import { orderIdOfPage, paymentPage } from './links.js';
import { pollUntil } from './polling.js';
import { ResultView } from './result-view.js';
import { isPayable, isWaiting } from './states.js';

const PATIENCE = 3 * 60 * 1000;

const orderId = orderIdOfPage();
const view = new ResultView({ onTryAgain: tryAgain, onCheckAgain: follow });
let order = null;

startLanguage();
follow();
document.addEventListener('visibilitychange', () => !document.hidden && settled());

/** Shows the state, and goes on while the answer is still to come. */
async function follow() {
  view.patient();
  if (!(await settled()) && !(await pollUntil(settled, PATIENCE))) {
    view.outOfPatience();
  }
}

/** The shop's answer counts, never the address of this page. */
async function settled() {
  try {
    order = await findOrder(orderId);
  } catch (problem) {
    view.explain(problem);
    return problem.status >= 400 && problem.status < 500;
  }
  view.show(order);
  return !isWaiting(order.state);
}

async function tryAgain() {
  if (isPayable(order.state)) {
    location.assign(paymentPage(orderId));
    return;
  }
  try {
    const { goods, amount, work } = order;
    const renewed = await createOrder({ goods, amount, work });
    location.assign(paymentPage(renewed.orderId));
  } catch (problem) {
    view.explain(problem);
  }
}
