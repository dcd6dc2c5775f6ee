// SPDX-License-Identifier: Apache-2.0
import { rememberBuyer, rememberedBuyer } from './buyer.js';
import { BuyerView } from './buyer-view.js';
import { confirmRemoval } from './confirm.js';
import { look } from './follow.js';
import { startLanguage } from './i18n.js';
import { beginBuyer, findInstrument, removeInstrument } from './instrument-api.js';
import { InstrumentView } from './instrument-view.js';
import { ACCOUNT, CARD } from './instruments.js';
import { Notice } from './notice.js';
import { OutcomeView } from './outcome-view.js';
import { isBlockedScript } from './payple.js';
import { Registration } from './registration.js';

const notice = new Notice(document.getElementById('notice'));
const outcome = new OutcomeView();
const buyer = new BuyerView({ onBegin: () => doing('cards.beginning', begin) });
const views = [CARD, ACCOUNT].map(
  (kind) =>
    new InstrumentView(kind, {
      onRegister: () => doing('cards.preparing', () => registration.open(kind)),
      onRemove: remove,
    }),
);

startLanguage(render);
const registration = new Registration({
  doing,
  working: (key) => buyer.working(key),
  show,
  explain,
  notice,
  load,
});
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
