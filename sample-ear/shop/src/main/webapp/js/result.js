// SPDX-License-Identifier: Apache-2.0
import { createOrder } from './api.js';
import { follow, look } from './follow.js';
import { startLanguage } from './i18n.js';
import { orderIdOfPage, paymentPage } from './links.js';
import { ResultView } from './result-view.js';
import { isPayable } from './states.js';

const orderId = orderIdOfPage();
const view = new ResultView({ onTryAgain: tryAgain, onCheckAgain: followPatiently });
let order = null;

startLanguage(reload);
followPatiently();
document.addEventListener('visibilitychange', () => !document.hidden && reload());

/** Shows the state, and reloads it while the result is not final. */
async function followPatiently() {
  view.patient();
  if (!(await follow(orderId, { show, explain }))) {
    view.outOfPatience();
  }
}

function reload() {
  return look(orderId, { show, explain });
}

/** The shop's answer counts, never the address of this page. */
function show(found) {
  order = found;
  view.show(order);
}

function explain(problem) {
  view.explain(problem);
}

async function tryAgain() {
  if (isPayable(order)) {
    location.assign(paymentPage(orderId));
    return;
  }
  try {
    const { goods, amount, work, method, cashReceipt } = order;
    const renewed = await createOrder({ goods, amount, work, method, cashReceipt });
    location.assign(paymentPage(renewed.orderId));
  } catch (problem) {
    explain(problem);
  }
}
