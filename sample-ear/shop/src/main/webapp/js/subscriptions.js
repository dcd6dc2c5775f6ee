// SPDX-License-Identifier: Apache-2.0
/** What the shop sends every month: the id names the text, the price is in won. */
export const SUBSCRIPTIONS = [
  { id: 'tea', price: 9900 },
  { id: 'soap', price: 6500 },
  { id: 'flowers', price: 19000 },
];

/** This month in Korea, the time zone of all times of a payment: `2026-11`. */
export function thisMonth() {
  const korea = new Date(Date.now() + 9 * 60 * 60 * 1000);
  return korea.toISOString().slice(0, 7);
}
