// SPDX-License-Identifier: Apache-2.0
import { say } from './i18n.js';

const dialog = document.getElementById('confirm');

/** Asks whether this amount may really be cancelled. */
export function confirmCancel(amount) {
  say(document.getElementById('confirm-text'), 'confirm.text', { amount });
  say(document.getElementById('confirm-yes'), 'confirm.yes', { amount });
  return confirmed();
}

/** Asks whether this card may really be removed. */
export function confirmRemoval(card) {
  say(document.getElementById('confirm-text'), 'cards.confirm.text', { card });
  return confirmed();
}

function confirmed() {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
