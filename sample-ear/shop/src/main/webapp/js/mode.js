// SPDX-License-Identifier: Apache-2.0
export const DEFAULT_MODE = 'layer';
const MODES = [DEFAULT_MODE, 'form', 'direct'];

// the rule by which Payple's script opens a popup instead of its layer
const PHONE = /iphone|ipod|ipad|android/i;
// browsers inside other apps block popups: Payple asks for the direct way there
const IN_APP = /kakaotalk|naver\(inapp|fban|fbav|instagram|line\//i;

/** How the result is returned: by `layer` (callback function), `form` or `direct`. */
export function chosenMode() {
  const asked = new URLSearchParams(location.search).get('mode');
  if (MODES.includes(asked)) {
    return asked;
  }
  return IN_APP.test(navigator.userAgent) ? 'direct' : DEFAULT_MODE;
}

/** A popup has to be opened by the buyer's own press, a layer or another page need not. */
export function opensPopup(mode) {
  return mode !== 'direct' && PHONE.test(navigator.userAgent);
}
