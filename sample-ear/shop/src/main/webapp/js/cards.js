// SPDX-License-Identifier: Apache-2.0
import { rememberBuyer, rememberedBuyer } from './buyer.js';
import { BuyerView } from './buyer-view.js';
import { confirmRemoval } from './confirm.js';
import { follow, look } from './follow.js';
import { startLanguage } from './i18n.js';
import { beginBuyer, findInstrument, removeInstrument, startRegistration } from './instrument-api.js';
import { InstrumentView } from './instrument-view.js';
import { ACCOUNT, CARD } from './instruments.js';
import { paymentPage } from './links.js';
import { chosenMode, DEFAULT_MODE, opensPopup } from './mode.js';
import { Notice } from './notice.js';
import { OutcomeView } from './outcome-view.js';
import { isBlockedScript, onDelivery, payple } from './payple.js';

const mode = chosenMode();
const notice = new Notice(document.getElementById('notice'));
const outcome = new OutcomeView();
const buyer = new BuyerView({ onBegin: () => doing('cards.beginning', begin) });
const views = [CARD, ACCOUNT].map(
  (kind) =>
    new InstrumentView(kind, {
      onRegister: () => doing('cards.preparing', () => register(kind)),
      onRemove: remove,
    }),
);

let waiting = false;

startLanguage(render);
onDelivery(delivering);
doing('cards.loading', load);

/** Runs one action at a time, on a page without old notices, and shows errors. */
async function doing(what, work) {
  notice.clear();
  outcome.clear();
  buyer.working(what);
  try {
    await work();
  } catch (problem) {
    explain(problem);
  } finally {
    buyer.ready();
  }
}

async function load() {
  let registered;
  try {
    registered = await Promise.all(views.map(({ kind }) => findInstrument(kind)));
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    buyer.showNewcomer();
    return;
  }
  const payerNo = registered.find((one) => one)?.payerNo;
  if (payerNo) {
    rememberBuyer(payerNo);
  }
  views.forEach((view, at) => view.show(registered[at]));
  buyer.show(rememberedBuyer());
}

async function begin() {
  const { payerNo } = await beginBuyer();
  rememberBuyer(payerNo);
  await load();
}

async function register(kind) {
  const checkout = await startRegistration(kind);
  const orderId = checkout.fields.PCD_PAY_OID;
  if (mode !== DEFAULT_MODE || opensPopup(mode)) {
    // the payment page handles every way in which the window may open
    location.assign(paymentPage(orderId, mode));
    return;
  }
  buyer.working('cards.window');
  await resultOf(orderId, { checkout, mode, follow: false });
}

async function resultOf(orderId, options) {
  waiting = true;
  try {
    await payple().pay(orderId, options);
  } catch (problem) {
    if (problem.reason !== 'rejected') {
      unfinished(problem);
      return;
    }
  } finally {
    waiting = false;
  }
  await follow(orderId, { show, explain });
  await load();
}

function delivering(orderId) {
  if (waiting) {
    buyer.working('cards.delivering');
  } else {
    // the result of a window that was ended before
    doing('cards.delivering', () => resultOf(orderId, { follow: false }));
  }
}

function unfinished(problem) {
  if (isBlockedScript(problem)) {
    explain(problem);
  } else if (problem.reason !== 'closed') {
    notice.show(problem.reason === 'undelivered' ? 'cards.undelivered' : 'order.empty');
  }
}

async function remove(view) {
  if (await confirmRemoval(view.kind.path, view.number)) {
    await doing(`${view.kind.path}.removing`, () => removeNow(view));
  }
}

async function removeNow(view) {
  const texts = view.kind.path;
  let refused = null;
  await removeInstrument(view.kind).catch((problem) => (refused = problem));
  await load();
  if (!refused) {
    notice.praise(`${texts}.removed`);
  } else if (refused.status === 404) {
    notice.show(`${texts}.gone`);
  } else if (refused.status === 409) {
    notice.show(`${texts}.${view.filled ? 'not-removed' : 'removal-unsure'}`);
  } else {
    throw refused;
  }
}

function show(order) {
  notice.clear();
  outcome.show(order);
}

function explain(problem) {
  if (isBlockedScript(problem)) {
    notice.show('error.script');
  } else {
    notice.explain(problem);
  }
}

function render() {
  views.forEach((view) => view.render());
  if (outcome.orderId) {
    look(outcome.orderId, { show, explain });
  }
}
