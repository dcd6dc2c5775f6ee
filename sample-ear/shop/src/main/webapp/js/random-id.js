// SPDX-License-Identifier: Apache-2.0
/** An id that cannot be guessed. Not randomUUID, which is missing in pages over plain http. */
export function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
