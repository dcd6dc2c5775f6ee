// SPDX-License-Identifier: Apache-2.0
import { sendResult } from './api.js';
import { pause } from './polling.js';

const PAUSES = [0, 1000, 3000];

/**
 * Sends the window's answer to the shop, which verifies it at Payple. Safe to repeat: the shop processes an answer once.
 * True when the shop has received it, accepted or not; false when the shop could not be reached.
 */
export async function deliver(answer) {
  for (const wait of PAUSES) {
    await pause(wait);
    try {
      await sendResult(answer);
      return true;
    } catch (problem) {
      if (problem.status >= 400 && problem.status < 500) {
        return true;
      }
    }
  }
  return false;
}
