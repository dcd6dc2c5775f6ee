// SPDX-License-Identifier: Apache-2.0
import { createOrder, findGoods } from './api.js';
import { say, startLanguage } from './i18n.js';
import { language } from './language.js';
import { paymentPage } from './links.js';
import { chosenMode } from './mode.js';
import { Notice } from './notice.js';

const form = document.getElementById('cart');
const payButton = document.getElementById('pay');
const notice = new Notice(document.getElementById('notice'));
const mode = document.getElementById('mode');
let catalogue = [];

mode.value = chosenMode();
startLanguage(showNames);
form.addEventListener('change', showChoice);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  order();
});
window.addEventListener('pageshow', (event) => event.persisted && showChoice());
fillShelf();

/** Goods and prices come from the shop: the page shows them, and orders by id. */
async function fillShelf() {
  try {
    catalogue = await findGoods();
  } catch (problem) {
    notice.explain(problem);
    return;
  }
  document.getElementById('shelf').replaceChildren(...catalogue.map(cardOf));
  form.querySelector('input[name=goods]').checked = true;
  showNames();
}

async function order() {
  payButton.disabled = true;
  say(payButton, 'cart.working');
  notice.clear();
  try {
    const { orderId } = await createOrder({ item: chosen().id, ...chosenTerms() });
    location.assign(paymentPage(orderId, mode.value));
  } catch (problem) {
    showChoice();
    notice.explain(problem);
  }
}

function chosen() {
  const { value } = form.querySelector('input[name=goods]:checked') ?? {};
  return catalogue.find(({ id }) => id === value);
}

/** How the buyer pays. A cash receipt is for a bank transfer alone. */
function chosenTerms() {
  const { work, method, cashReceipt } = form.elements;
  const terms = { work: work.value, method: method.value };
  return isTransfer() && cashReceipt.checked ? { ...terms, cashReceipt: true } : terms;
}

function isTransfer() {
  return form.elements.method.value === 'BANK_TRANSFER';
}

function showNames() {
  for (const item of catalogue) {
    document.querySelector(`[data-item="${item.id}"]`).textContent = item.names[language()];
  }
  showChoice();
}

function showChoice() {
  document.getElementById('cash-receipt-line').hidden = !isTransfer();
  const goods = chosen();
  if (!goods) {
    return;
  }
  document.getElementById('chosen').textContent = goods.names[language()];
  say(document.getElementById('total'), 'won', { amount: goods.price });
  say(payButton, 'cart.pay', { amount: goods.price });
  payButton.disabled = false;
}

function cardOf(goods) {
  const card = document.getElementById('card').content.cloneNode(true);
  card.querySelector('input').value = goods.id;
  card.querySelector('img').src = `img/${goods.id}.svg`;
  card.querySelector('.goods-name').dataset.item = goods.id;
  say(card.querySelector('.goods-text'), `goods.${goods.id}.text`);
  say(card.querySelector('.goods-price'), 'won', { amount: goods.price });
  return card;
}
