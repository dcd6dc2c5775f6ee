// SPDX-License-Identifier: Apache-2.0
import { send } from './http.js';

/** Creates a buyer, which a cookie identifies from now on. */
export const beginBuyer = () => send('POST', 'api/buyer');

/** Answers with what Payple's script needs to register a card of this buyer. */
export const startRegistration = () => send('POST', 'api/cards');

/** The registered card of this buyer, masked; null when there is none. */
export async function findCard() {
  try {
    return await send('GET', 'api/cards');
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export const removeCard = () => send('DELETE', 'api/cards');
