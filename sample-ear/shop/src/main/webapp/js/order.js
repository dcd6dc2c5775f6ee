// SPDX-License-Identifier: Apache-2.0
import { checkout, findOrder } from './api.js';
import { deliver } from './delivery.js';
import { startLanguage } from './i18n.js';
import { orderIdOfPage, resultPage, takePayRequest } from './links.js';
import { chosenMode, opensPopup } from './mode.js';
import { OrderView } from './order-view.js';
import { loadPayple } from './payple-script.js';
import { openPaymentWindow, stayedEmpty } from './payment-window.js';
import { pollUntil } from './polling.js';
import { isPayable } from './states.js';

// the longest reasonable time for a buyer in the payment window
const WATCH = 10 * 60 * 1000;

const orderId = orderIdOfPage();
const mode = chosenMode();
const popup = opensPopup(mode);
const opensAtOnce = takePayRequest() && !popup;
const view = new OrderView(pay);
let fields = null;
let answered = false;
let watch = null;

startLanguage();
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
    view.working('order.preparing');
    const answer = await checkout(orderId);
    await loadPayple(answer.script);
    fields = answer.fields;
  } catch (problem) {
    refused(problem);
    return;
  }
  view.ready();
  if (opensAtOnce) {
    pay();
  }
}

function pay() {
  view.working('order.open');
  openPaymentWindow(fields, mode, received);
  watch ??= pollUntil(settledElsewhere, WATCH);
  if (!popup) {
    reportEmptyWindow();
  }
}

async function reportEmptyWindow() {
  if (await stayedEmpty(() => answered)) {
    view.offer('order.empty', 'order.retry', () => location.reload());
  }
}

async function received(answer) {
  answered = true;
  view.working('order.delivering');
  if (await deliver(answer)) {
    leave();
  } else {
    view.offer('order.undelivered', 'order.deliver-again', () => received(answer));
  }
}

/** Another tab, or Payple's webhook, may have completed the order before this window answers. */
async function settledElsewhere() {
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
  if (document.hidden || !fields || answered) {
    return;
  }
  await settledElsewhere();
  if (popup && !answered) {
    view.ready();
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
