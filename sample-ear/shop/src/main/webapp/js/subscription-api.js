// SPDX-License-Identifier: Apache-2.0
import { send } from './http.js';

const PATH = 'api/subscription';

/** The plan, its first days from today on, and the text that a buyer agrees to, in the language of the page. */
export const findOffer = () => send('GET', `${PATH}/offer`);

/** This buyer's subscription, or the latest one when all are over; null when there was none. */
export async function findSubscription() {
  try {
    return await send('GET', PATH);
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

/** Subscribes with `cards` or `accounts`, and with the very text that the buyer agreed to. */
export const subscribe = (instrument, agreed) => send('POST', PATH, { body: { instrument, agreed } });

/** Pauses with `pauseFrom` and `pauseUntil`, ends a pause with `resume`, or skips the period in `skip`. */
export const changeSubscription = (change) => send('POST', `${PATH}/changes`, { body: change });

/** Cancels it: `now` or `end-of-period`. */
export const cancelSubscription = (at) => send('DELETE', `${PATH}?${new URLSearchParams({ at })}`);
