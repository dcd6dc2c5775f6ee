// SPDX-License-Identifier: Apache-2.0
import { checkout, findOrder } from './api.js';
import { startLanguage } from './i18n.js';
import { orderIdOfPage, resultPage, takePayRequest } from './links.js';
import { chosenMode, opensPopup } from './mode.js';
import { OrderView } from './order-view.js';
import { onDelivery, payple } from './payple.js';
import { pollUntil } from './polling.js';
import { isPayable } from './states.js';

// the longest reasonable time for a buyer in the payment window
const WATCH = 10 * 60 * 1000;

const orderId = orderIdOfPage();
const mode = chosenMode();
const popup = opensPopup(mode);
const opensAtOnce = takePayRequest() && !popup;
const view = new OrderView(pay);
const newCheckout = { checkout: () => checkout(orderId) };
let windows = 0;
let waiting = false;
let prepared = false;
let answered = false;
let watch = null;

startLanguage();
onDelivery(delivering);
prepare();
document.addEventListener('visibilitychange', cameBack);
window.addEventListener('pageshow', (event) => event.persisted && location.reload());

async function prepare() {
  view.working('order.loading');
  try {
    const order = await findOrder(orderId);
    if (!isPayable(order)) {
      leave();
      return;
    }
    view.show(order);
  } catch (problem) {
    refused(problem);
    return;
  }
  await prepareWindow();
  if (prepared && opensAtOnce) {
    pay();
  }
}

/** Gets a checkout before the button is pressed: a popup opens at the press alone. */
async function prepareWindow() {
  view.working('order.preparing');
  try {
    await payple().prepare(orderId, newCheckout);
  } catch (problem) {
    if (!answered) {
      // the answer of the shop stands behind what the script says
      refused(problem.cause ?? problem);
    }
    return;
  }
  prepared = true;
  if (!answered) {
    view.ready();
  }
}

function pay() {
  view.working('order.open');
  payWith({ mode, follow: false, ...newCheckout });
  watch ??= pollUntil(processedElsewhere, WATCH);
}

async function payWith(options) {
  windows += 1;
  const own = windows;
  waiting = true;
  try {
    await payple().pay(orderId, options);
  } catch (problem) {
    // a press while a popup is open gives up the window before
    if (own === windows) {
      waiting = false;
      unfinished(problem);
    }
    return;
  }
  leave();
}

function delivering() {
  answered = true;
  view.working('order.delivering');
  if (!waiting) {
    // the result of a window that was ended before
    payWith({ follow: false });
  }
}

function unfinished({ reason }) {
  if (reason === 'undelivered') {
    view.offer('order.undelivered', 'order.deliver-again', pay);
  } else if (reason === 'rejected') {
    // the result page shows what the shop knows
    leave();
  } else if (reason === 'closed') {
    prepareWindow();
  } else {
    view.offer('order.empty', 'order.retry', () => location.reload());
  }
}

/** Another tab, or Payple's webhook, may have completed the order before this window answers. */
async function processedElsewhere() {
  try {
    const order = await findOrder(orderId);
    if (!answered && !isPayable(order) && order.state !== 'CONFIRMING') {
      leave();
    }
  } catch {
    // asked again later
  }
  return answered;
}

/** A popup that the buyer closed by hand sends no result: a buyer who returns to this page may pay again. */
async function cameBack() {
  if (document.hidden || !prepared || answered) {
    return;
  }
  await processedElsewhere();
  if (popup && !answered) {
    prepareWindow();
  }
}

function refused(problem) {
  if (problem.status === 409) {
    leave();
  } else {
    view.failed(problem);
  }
}

function leave() {
  answered = true;
  location.replace(resultPage(orderId));
}
