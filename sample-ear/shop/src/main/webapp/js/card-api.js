// SPDX-License-Identifier: Apache-2.0
import { send } from './http.js';

/** Answers with what Payple's script needs to register a card. */
export const startRegistration = (payerNo) => send('POST', 'api/cards', { body: { payerNo } });

/** The registered card, masked; null when there is none. */
export async function findCard(payerNo) {
  try {
    return await send('GET', cardPath(payerNo));
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export const removeCard = (payerNo) => send('DELETE', cardPath(payerNo));

/** Safe to repeat with the same order id: it is charged once. */
export const chargeCard = (payerNo, charge) => send('POST', `${cardPath(payerNo)}/charges`, { body: charge });

function cardPath(payerNo) {
  return `api/cards/${encodeURIComponent(payerNo)}`;
}
