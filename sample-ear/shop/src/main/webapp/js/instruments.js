// SPDX-License-Identifier: Apache-2.0
/**
 * What a buyer can register. The path names it at the shop and begins the keys of its texts; issuer and number are
 * fields of the shop's answer.
 */
export const CARD = { name: 'card', path: 'cards', issuer: 'cardName', number: 'cardNumber' };
export const ACCOUNT = { name: 'account', path: 'accounts', issuer: 'bankName', number: 'accountNumber' };
