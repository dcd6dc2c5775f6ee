// SPDX-License-Identifier: Apache-2.0
import { startLanguage } from './i18n.js';
import { orderIdOfPage } from './links.js';
import { Notice } from './notice.js';
import { OperatorApi } from './operator-api.js';
import { OperatorCharge } from './operator-charge.js';
import { OperatorEvents } from './operator-events.js';
import { OperatorLink } from './operator-link.js';
import { OperatorOrder } from './operator-order.js';
import { OperatorRecurring } from './operator-recurring.js';

const signInForm = document.getElementById('sign-in-form');
const desk = document.getElementById('desk');
const signInButton = document.getElementById('sign-in');
const signInNotice = new Notice(document.getElementById('sign-in-notice'));
const order = new OperatorOrder({ onChange: () => events.load() });
const events = new OperatorEvents({ onPick: (orderId) => order.open(orderId) });
const charge = new OperatorCharge({
  onCharged: (orderId) => Promise.all([order.open(orderId), events.load()]),
});
const link = new OperatorLink({
  onCreated: (orderId) => Promise.all([order.open(orderId), events.load()]),
});
const recurring = new OperatorRecurring({ onChange: () => events.load() });

startLanguage(() => {
  order.render();
  events.render();
  link.render();
  recurring.render();
});

signInForm.addEventListener('submit', (event) => {
  event.preventDefault();
  signIn();
});
// a new page stores nothing
document.getElementById('sign-out').addEventListener('click', () => location.reload());

async function signIn() {
  const api = new OperatorApi(signInForm.elements.user.value, signInForm.elements.password.value);
  signInButton.disabled = true;
  signInNotice.clear();
  try {
    await events.start(api);
    order.start(api);
    charge.start(api);
    link.start(api);
    recurring.start(api);
    enter();
  } catch (problem) {
    refuse(problem);
  } finally {
    signInButton.disabled = false;
  }
}

function enter() {
  signInForm.reset();
  signInForm.hidden = true;
  desk.hidden = false;
  document.getElementById('sign-out').hidden = false;
  document.getElementById('order-id').focus();
  if (orderIdOfPage()) {
    order.open(orderIdOfPage());
  }
}

function refuse(problem) {
  if (problem.status === 401) {
    signInNotice.show('operator.wrong');
  } else if (problem.status === 429) {
    signInNotice.show('operator.too-many');
  } else if (problem.status === 403) {
    signInNotice.show('operator.forbidden');
  } else {
    signInNotice.explain(problem);
  }
}
