// SPDX-License-Identifier: Apache-2.0
/** What the shop sells: the id names the texts and the picture, the price is in won. */
export const GOODS = [
  { id: 'tea-set', price: 15000 },
  { id: 'notebook', price: 9000 },
  { id: 'mug', price: 22000 },
  { id: 'cloth', price: 45000 },
  { id: 'soap', price: 6500 },
  { id: 'postcard', price: 1000 },
];
