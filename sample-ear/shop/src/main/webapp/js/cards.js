// SPDX-License-Identifier: Apache-2.0
import { rememberBuyer, rememberedBuyer } from './buyer.js';
import { chargeCard, findCard, removeCard, startRegistration } from './card-api.js';
import { CardTill } from './card-till.js';
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
import { randomId } from './random-id.js';
import { thisMonth } from './subscriptions.js';

const mode = chosenMode();
const buyer = document.getElementById('buyer');
const notice = new Notice(document.getElementById('notice'));
const outcome = new OutcomeView();
const view = new CardView({ onRegister: () => doing('cards.preparing', register), onRemove: remove });
const till = new CardTill({ onPay: (wanted) => doing('cards.paying', () => charge(wanted)) });
let payerNo = '';
let card = null;

startLanguage(render);
buyer.addEventListener('submit', (event) => {
  event.preventDefault();
  enter(buyer.elements.payerNo.value.trim());
});
buyer.elements.payerNo.value = rememberedBuyer();
if (rememberedBuyer()) {
  enter(rememberedBuyer());
}

function enter(number) {
  payerNo = number;
  rememberBuyer(number);
  view.hide();
  till.show(false);
  doing('cards.loading', load);
}

/** One thing at a time, begun with a clean page; what goes wrong is told. */
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
  card = await findCard(payerNo);
  view.show(card);
  till.show(Boolean(card));
}

async function register() {
  const { script, fields } = await startRegistration(payerNo);
  if (mode !== DEFAULT_MODE || opensPopup(mode)) {
    // the payment page knows every way in which the window may open
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

/** What the window says, or null when it did not open. */
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

async function charge(wanted) {
  const orderId = `sub-${thisMonth()}-${randomId()}`;
  try {
    show(await chargeCard(payerNo, { orderId, ...wanted }));
  } catch (problem) {
    await chargeFailed(orderId, problem);
    return;
  }
  await follow(orderId, { show, explain });
}

async function chargeFailed(orderId, problem) {
  if (problem.status === 404) {
    await load();
    notice.show('cards.gone');
  } else if (problem.status === 409) {
    notice.show('cards.month-taken');
  } else {
    // the shop may have charged it all the same: its order tells
    await follow(orderId, { show, explain: () => explain(problem) });
  }
}

async function remove() {
  if (await confirmRemoval(card.cardNumber ?? '')) {
    await doing('cards.removing', removeNow);
  }
}

async function removeNow() {
  let refused = null;
  await removeCard(payerNo).catch((problem) => (refused = problem));
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
    view.show(card);
  }
  if (outcome.orderId) {
    look(outcome.orderId, { show, explain });
  }
}
