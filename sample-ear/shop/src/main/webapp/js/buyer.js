// SPDX-License-Identifier: Apache-2.0
const KEY = 'shop.payerNo';

/** The buyer's number of this tab; a real shop knows who is signed in. Kept out of addresses: it is personal. */
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
    // storage is closed in private windows of some browsers: it is asked for again then
  }
}
