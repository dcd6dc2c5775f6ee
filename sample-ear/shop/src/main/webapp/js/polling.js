// SPDX-License-Identifier: Apache-2.0
const FIRST = 1000;
const LONGEST = 10000;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Repeats with growing pauses until `isDone` returns true; false when the time is over. */
export async function pollUntil(isDone, limit) {
  const end = Date.now() + limit;
  for (let wait = FIRST; Date.now() + wait < end; wait = Math.min(wait * 1.5, LONGEST)) {
    await pause(wait);
    if (await isDone()) {
      return true;
    }
  }
  return false;
}
