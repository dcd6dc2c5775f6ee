// SPDX-License-Identifier: Apache-2.0
/** An id that nobody guesses. Not randomUUID: that one is missing where the page came by plain http. */
export function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
