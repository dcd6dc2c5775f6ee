// SPDX-License-Identifier: Apache-2.0
import { send } from './http.js';

/** Creates a buyer, which a cookie identifies from now on. */
export const beginBuyer = () => send('POST', 'api/buyer');

/** Answers with what Payple's script needs to register a card or an account of this buyer. */
export const startRegistration = ({ path }) => send('POST', `api/${path}`);

/** What this buyer registered, masked; null when there is none. */
export async function findInstrument({ path }) {
  try {
    return await send('GET', `api/${path}`);
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export const removeInstrument = ({ path }) => send('DELETE', `api/${path}`);
