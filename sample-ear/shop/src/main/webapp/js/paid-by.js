// SPDX-License-Identifier: Apache-2.0
import { hasText, text } from './i18n.js';

/** By what an order was paid, as far as Payple said it: `Naver Pay · points`. */
export function paidByText({ method, easyPayMethod, instalments }) {
  return [known(`method.${method}`), known(`paid-by.${easyPayMethod}`), instalmentsText(instalments)]
    .filter(Boolean)
    .join(' · ');
}

function known(key) {
  return hasText(key) && text(key);
}

function instalmentsText(months) {
  if (months === undefined) {
    return '';
  }
  // as a text, because a number would be shown as an amount
  return months === 0 ? text('paid-by.at-once') : text('paid-by.instalments', { months: String(months) });
}
