// SPDX-License-Identifier: Apache-2.0
const KEY = 'shop.payerNo';

/** The buyer's number, to show it again in this tab. The shop itself goes by the cookie, which no script can read. */
export function rememberedBuyer() {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberBuyer(payerNo) {
  try {
    sessionStorage.setItem(KEY, payerNo);
  } catch {
    // storage is closed in private windows of some browsers: the number is shown again when there is a card
  }
}
