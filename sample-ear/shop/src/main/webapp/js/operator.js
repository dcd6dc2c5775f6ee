// SPDX-License-Identifier: Apache-2.0
import { startLanguage } from './i18n.js';
import { orderIdOfPage } from './links.js';
import { Notice } from './notice.js';
import { OperatorApi } from './operator-api.js';
import { OperatorCharge } from './operator-charge.js';
import { OperatorEvents } from './operator-events.js';
import { OperatorOrder } from './operator-order.js';

const door = document.getElementById('door');
const desk = document.getElementById('desk');
const signInButton = document.getElementById('sign-in');
const doorNotice = new Notice(document.getElementById('door-notice'));
const order = new OperatorOrder({ onChange: () => events.load() });
const events = new OperatorEvents({ onPick: (orderId) => order.open(orderId) });
const charge = new OperatorCharge({
  onCharged: (orderId) => Promise.all([order.open(orderId), events.load()]),
});

startLanguage(() => {
  order.render();
  events.render();
});

door.addEventListener('submit', (event) => {
  event.preventDefault();
  signIn();
});
// a fresh page remembers nothing
document.getElementById('sign-out').addEventListener('click', () => location.reload());

async function signIn() {
  const api = new OperatorApi(door.elements.user.value, door.elements.password.value);
  signInButton.disabled = true;
  doorNotice.clear();
  try {
    await events.start(api);
    order.start(api);
    charge.start(api);
    enter();
  } catch (problem) {
    refuse(problem);
  } finally {
    signInButton.disabled = false;
  }
}

function enter() {
  door.reset();
  door.hidden = true;
  desk.hidden = false;
  document.getElementById('sign-out').hidden = false;
  document.getElementById('order-id').focus();
  if (orderIdOfPage()) {
    order.open(orderIdOfPage());
  }
}

function refuse(problem) {
  if (problem.status === 401) {
    doorNotice.show('operator.wrong');
  } else if (problem.status === 429) {
    doorNotice.show('operator.too-many');
  } else if (problem.status === 403) {
    doorNotice.show('operator.forbidden');
  } else {
    doorNotice.explain(problem);
  }
}
