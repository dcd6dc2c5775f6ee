// SPDX-License-Identifier: Apache-2.0
/** Payple's script, or the jQuery that it needs, did not load. */
export class ScriptBlocked extends Error {}

/** Loads Payple's script; afterwards `window.PaypleCpayAuthCheck` is there. */
export async function loadPayple(url) {
  if (!window.jQuery) {
    await load('vendor/jquery.min.js');
  }
  if (!window.PaypleCpayAuthCheck) {
    await load(url);
  }
  if (typeof window.PaypleCpayAuthCheck !== 'function') {
    throw new ScriptBlocked(url);
  }
}

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new ScriptBlocked(url));
    };
    document.head.append(script);
  });
}
