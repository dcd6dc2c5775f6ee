// SPDX-License-Identifier: Apache-2.0
import { rememberBuyer, rememberedBuyer } from './buyer.js';
import { beginBuyer, findCard, removeCard, startRegistration } from './card-api.js';
import { CardView } from './card-view.js';
import { confirmRemoval } from './confirm.js';
import { deliver } from './delivery.js';
import { follow, look } from './follow.js';
import { startLanguage } from './i18n.js';
import { paymentPage } from './links.js';
import { chosenMode, DEFAULT_MODE, opensPopup } from './mode.js';
import { Notice } from './notice.js';
import { OutcomeView } from './outcome-view.js';
import { loadPayple, ScriptBlocked } from './payple-script.js';
import { openPaymentWindow, stayedEmpty } from './payment-window.js';

const mode = chosenMode();
const notice = new Notice(document.getElementById('notice'));
const outcome = new OutcomeView();
const view = new CardView({
  onBegin: () => doing('cards.beginning', begin),
  onRegister: () => doing('cards.preparing', register),
  onRemove: remove,
});
let card = null;

startLanguage(render);
doing('cards.loading', load);

/** Runs one action at a time, on a page without old notices, and shows errors. */
async function doing(what, work) {
  notice.clear();
  outcome.clear();
  view.working(what);
  try {
    await work();
  } catch (problem) {
    explain(problem);
  } finally {
    view.ready();
  }
}

async function load() {
  try {
    card = await findCard();
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    card = null;
    view.showNewcomer();
    return;
  }
  if (card) {
    rememberBuyer(card.payerNo);
  }
  view.show(card, rememberedBuyer());
}

async function begin() {
  const { payerNo } = await beginBuyer();
  rememberBuyer(payerNo);
  await load();
}

async function register() {
  const { script, fields } = await startRegistration();
  if (mode !== DEFAULT_MODE || opensPopup(mode)) {
    // the payment page handles every way in which the window may open
    location.assign(paymentPage(fields.PCD_PAY_OID, mode));
    return;
  }
  await loadPayple(script);
  const answer = await answerOfWindow(fields);
  if (answer) {
    await received(fields.PCD_PAY_OID, answer);
  } else {
    notice.show('order.empty');
  }
}

/** The window's answer, or null when it did not open. */
function answerOfWindow(fields) {
  view.working('cards.window');
  return new Promise((resolve) => {
    let answered = false;
    openPaymentWindow(fields, mode, (answer) => {
      answered = true;
      resolve(answer);
    });
    stayedEmpty(() => answered).then((empty) => empty && resolve(null));
  });
}

async function received(orderId, answer) {
  view.working('cards.delivering');
  if (!(await deliver(answer))) {
    notice.show('cards.undelivered');
    return;
  }
  await follow(orderId, { show, explain });
  await load();
}

async function remove() {
  if (await confirmRemoval(card.cardNumber ?? '')) {
    await doing('cards.removing', removeNow);
  }
}

async function removeNow() {
  let refused = null;
  await removeCard().catch((problem) => (refused = problem));
  await load();
  if (!refused) {
    notice.praise('cards.removed');
  } else if (refused.status === 404) {
    notice.show('cards.gone');
  } else if (refused.status === 409) {
    notice.show(card ? 'cards.not-removed' : 'cards.removal-unsure');
  } else {
    throw refused;
  }
}

function show(order) {
  notice.clear();
  outcome.show(order);
}

function explain(problem) {
  if (problem instanceof ScriptBlocked) {
    notice.show('error.script');
  } else {
    notice.explain(problem);
  }
}

function render() {
  if (!document.getElementById('wallet').hidden) {
    view.show(card, rememberedBuyer());
  }
  if (outcome.orderId) {
    look(outcome.orderId, { show, explain });
  }
}
