// SPDX-License-Identifier: Apache-2.0
import { pause } from './polling.js';

const SLOWEST_OPENING = 10000;

/** Opens Payple's window. Call it straight from the press of a button: on phones it is a popup. */
export function openPaymentWindow(fields, mode, onAnswer) {
  // a copy, because the script changes its argument
  const request = { ...fields };
  if (mode === 'layer') {
    // the script also puts this function's source text, unescaped, into a form: it must contain no quote
    request.callbackFunction = (answer) => onAnswer(answer);
  }
  if (mode === 'direct') {
    // an absolute address makes the script open Payple's page in this window
    request.PCD_RST_URL = new URL(request.PCD_RST_URL, location.origin).href;
  }
  window.PaypleCpayAuthCheck(request);
}

/**
 * Whether the layer is still empty after a fair time, and then removes it: the script says nothing when the shop's
 * authentication was refused or failed. A frame that shows Payple's page cannot be looked into, and after an answer
 * the layer may be that of another window.
 */
export async function stayedEmpty(isAnswered) {
  await pause(SLOWEST_OPENING);
  if (isAnswered() || !document.getElementById('cpay_ifr')?.contentDocument) {
    return false;
  }
  document.getElementById('layer_cpay').remove();
  return true;
}
