// SPDX-License-Identifier: Apache-2.0
const KEY = 'shop.payerNo';

/** The buyer's number, to show it again in this tab. The shop itself uses the cookie, which scripts cannot read. */
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
    // some browsers block storage in private windows: the number is shown again when there is a card
  }
}
