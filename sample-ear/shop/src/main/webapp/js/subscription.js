// SPDX-License-Identifier: Apache-2.0
import { rememberBuyer, rememberedBuyer } from './buyer.js';
import { BuyerView } from './buyer-view.js';
import { confirmEnd } from './confirm.js';
import { look } from './follow.js';
import { startLanguage } from './i18n.js';
import { beginBuyer, findInstrument } from './instrument-api.js';
import { ACCOUNT, CARD } from './instruments.js';
import { MeansView } from './means-view.js';
import { Notice } from './notice.js';
import { OutcomeView } from './outcome-view.js';
import { isBlockedScript } from './payple.js';
import { pollUntil } from './polling.js';
import { Registration } from './registration.js';
import { cancelSubscription, changeSubscription, findOffer, findSubscription, subscribe } from './subscription-api.js';
import { SubscriptionOffer } from './subscription-offer.js';
import { SubscriptionView } from './subscription-view.js';

const PATIENCE = 2 * 60 * 1000;

const notice = new Notice(document.getElementById('notice'));
const outcome = new OutcomeView();
const buyer = new BuyerView({ onBegin: () => doing('cards.beginning', begin) });
const means = [CARD, ACCOUNT].map(
  (kind) => new MeansView(kind, { onRegister: () => doing('cards.preparing', () => registration.open(kind)) }),
);
const offer = new SubscriptionOffer({ onSubscribe: subscribeNow });
const mine = new SubscriptionView({
  onPause: (pauseFrom, pauseUntil) => change('pause', { pauseFrom, pauseUntil }),
  onResume: () => change('resume', { resume: true }),
  onSkip: ({ period }) => change('skip', { skip: period }),
  onCancel: cancel,
});

let busy = false;
let watching = false;

startLanguage(render);
const registration = new Registration({ doing, working: (key) => buyer.working(key), show, explain, notice, load });
document.getElementById('refresh').addEventListener('click', () => doing('subscription.loading', load));
doing('subscription.loading', load);

/** Runs one action at a time, on a page without old notices, and shows errors. */
async function doing(what, work) {
  busy = true;
  notice.clear();
  outcome.clear();
  buyer.working(what);
  try {
    await work();
  } catch (problem) {
    explain(problem);
  } finally {
    busy = false;
    buyer.ready();
  }
}

async function load() {
  offer.show(await findOffer());
  let found;
  try {
    found = await Promise.all([findSubscription(), ...means.map(({ kind }) => findInstrument(kind))]);
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    buyer.showNewcomer();
    showMine(null);
    return;
  }
  const [subscription, ...registered] = found;
  const payerNo = registered.find((one) => one)?.payerNo;
  if (payerNo) {
    rememberBuyer(payerNo);
  }
  means.forEach((one, at) => one.show(registered[at]));
  if (!offer.instrument) {
    means.find((one) => one.filled)?.choose();
  }
  buyer.show(rememberedBuyer());
  showMine(subscription);
}

/** Shows a subscription, and the plan to a buyer who has none that lasts. */
function showMine(subscription) {
  mine.show(subscription);
  document.getElementById('plan').hidden = mine.lasts;
  document.getElementById('subscribing').hidden = mine.lasts;
  for (const one of means) {
    one.offerChoice(!mine.lasts);
  }
  watch();
}

/** Looks again while a charge of today is expected. */
async function watch() {
  if (watching || !mine.changesSoon) {
    return;
  }
  watching = true;
  try {
    await pollUntil(lookAgain, PATIENCE);
  } finally {
    watching = false;
  }
}

async function lookAgain() {
  if (busy) {
    return false;
  }
  try {
    mine.show(await findSubscription());
  } catch {
    // the buyer may load it again
    return true;
  }
  return !mine.changesSoon;
}

async function begin() {
  const { payerNo } = await beginBuyer();
  rememberBuyer(payerNo);
  await load();
}

function subscribeNow() {
  const { instrument, agreed } = offer;
  if (!instrument) {
    notice.show('refused.no-instrument');
  } else if (agreed === null) {
    notice.show('subscription.agree.missing');
  } else {
    doing('subscription.subscribing', () => changing('subscribe', () => subscribe(instrument, agreed)));
  }
}

function change(what, wanted) {
  doing('subscription.changing', () => changing(what, () => changeSubscription(wanted)));
}

async function cancel(at) {
  if (await confirmEnd(at)) {
    await doing('subscription.changing', () => changing(`cancel.${at}`, () => cancelSubscription(at)));
  }
}

/** Sends a change, and shows its result. */
async function changing(what, send) {
  try {
    showMine(await send());
    if (!mine.lasts) {
      offer.show(await findOffer());
    }
    notice.praise(`subscription.done.${what}`);
  } catch (problem) {
    if (problem.status === 0 || problem.status >= 500) {
      throw problem;
    }
    await load();
    refuse(what, problem);
  }
}

function refuse(what, problem) {
  if (problem.reason) {
    notice.explain(problem);
  } else if (problem.status === 401) {
    notice.show('subscription.signed-out');
  } else if (problem.status === 404 && what !== 'skip') {
    notice.show('subscription.gone');
  } else {
    notice.show(`subscription.refused.${what}`);
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

async function render() {
  means.forEach((one) => one.render());
  mine.render();
  if (outcome.orderId) {
    look(outcome.orderId, { show, explain });
  }
  try {
    // the text to agree to, and the reasons of declines, are the shop's
    offer.show(await findOffer());
    if (mine.lasts) {
      mine.show(await findSubscription());
    }
  } catch (problem) {
    explain(problem);
  }
}
