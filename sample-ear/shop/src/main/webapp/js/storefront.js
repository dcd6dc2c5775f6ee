// SPDX-License-Identifier: Apache-2.0
import { createOrder } from './api.js';
import { GOODS } from './goods.js';
import { say, startLanguage, text } from './i18n.js';
import { paymentPage } from './links.js';
import { chosenMode } from './mode.js';
import { Notice } from './notice.js';

const form = document.getElementById('cart');
const payButton = document.getElementById('pay');
const notice = new Notice(document.getElementById('notice'));
const mode = document.getElementById('mode');

for (const goods of GOODS) {
  document.getElementById('shelf').append(cardOf(goods));
}
form.elements.goods[0].checked = true;
mode.value = chosenMode();
startLanguage();
showChoice();

form.addEventListener('change', showChoice);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  order();
});
window.addEventListener('pageshow', (event) => event.persisted && showChoice());

async function order() {
  const goods = chosen();
  payButton.disabled = true;
  say(payButton, 'cart.working');
  notice.clear();
  try {
    const { orderId } = await createOrder({
      goods: text(`goods.${goods.id}`),
      amount: goods.price,
      work: form.elements.work.value,
    });
    location.assign(paymentPage(orderId, mode.value));
  } catch (problem) {
    showChoice();
    notice.explain(problem);
  }
}

function chosen() {
  return GOODS.find(({ id }) => id === form.elements.goods.value);
}

function showChoice() {
  const goods = chosen();
  say(document.getElementById('chosen'), `goods.${goods.id}`);
  say(document.getElementById('total'), 'won', { amount: goods.price });
  say(payButton, 'cart.pay', { amount: goods.price });
  payButton.disabled = false;
}

function cardOf(goods) {
  const card = document.getElementById('card').content.cloneNode(true);
  card.querySelector('input').value = goods.id;
  card.querySelector('img').src = `img/${goods.id}.svg`;
  say(card.querySelector('.goods-name'), `goods.${goods.id}`);
  say(card.querySelector('.goods-text'), `goods.${goods.id}.text`);
  say(card.querySelector('.goods-price'), 'won', { amount: goods.price });
  return card;
}
