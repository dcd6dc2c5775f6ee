// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';

const dialog = document.getElementById('confirm');

/** Asks whether this amount may really be cancelled. */
export function confirmCancel(amount) {
  say(document.getElementById('confirm-title'), 'confirm.title');
  say(document.getElementById('confirm-text'), 'confirm.text', { amount });
  say(document.getElementById('confirm-yes'), 'confirm.yes', { amount });
  return confirmed();
}

/** Asks whether this card or account may really be removed, or this cash receipt cancelled; `texts` begins its keys. */
export function confirmRemoval(texts, number) {
  say(document.getElementById('confirm-title'), `${texts}.confirm.title`);
  say(document.getElementById('confirm-text'), `${texts}.confirm.text`, { number });
  say(document.getElementById('confirm-yes'), `${texts}.confirm.yes`);
  return confirmed();
}

/** Asks whether this subscription may really be cancelled: `now`, or at the `end-of-period`. */
export function confirmEnd(at) {
  say(document.getElementById('confirm-title'), `subscription.confirm.${at}.title`);
  say(document.getElementById('confirm-text'), `subscription.confirm.${at}.text`);
  say(document.getElementById('confirm-yes'), `subscription.confirm.${at}.yes`);
  return confirmed();
}

function confirmed() {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
