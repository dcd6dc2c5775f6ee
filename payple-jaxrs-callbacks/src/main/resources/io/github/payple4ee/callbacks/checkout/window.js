const SLOWEST_OPENING = 10000;
const MODES = ['layer', 'form', 'direct'];

// the rule by which Payple's script opens a popup instead of its layer
const PHONE = /iphone|ipod|ipad|android/i;
// browsers inside other apps block popups
const IN_APP = /kakaotalk|naver\(inapp|fban|fbav|instagram|line\//i;

const isPhone = () => PHONE.test(navigator.userAgent);

/**
 * How the window opens: in a layer, which is a popup on phones, or `direct`, in place of the page. A popup must be
 * opened by the press itself; after a wait for the checkout the page is used.
 */
function modeOf(wanted, atOnce) {
  if (MODES.includes(wanted)) {
    return wanted;
  }
  return IN_APP.test(navigator.userAgent) || (isPhone() && !atOnce) ? 'direct' : 'layer';
}

const isAbsolute = (address) => /^https?:\/\//i.test(address || '');

/** Opens Payple's window, and returns whether it is a popup. */
function openWindow(checkout, wanted, resultAddress, received) {
  // a copy, because Payple's script changes its argument
  const fields = { ...checkout.fields };
  // an absolute address of the result makes Payple's script use the whole page
  const mode = isAbsolute(fields.PCD_RST_URL) ? 'direct' : wanted;
  if (mode === 'direct') {
    fields.PCD_RST_URL = resultAddress;
  }
  if (mode === 'layer') {
    // Payple's script also writes this function's source text into a form: it must contain no quote
    fields.callbackFunction = (answer) => received(answer);
  }
  try {
    window.PaypleCpayAuthCheck(fields);
  } catch (problem) {
    throw new PaypleProblem('empty', { cause: problem });
  }
  return mode !== 'direct' && isPhone();
}

/**
 * What Payple's layer shows: its page, nothing (`empty`), or `none` when there is no layer. Payple's script reports
 * nothing when the shop's authentication was refused. A frame that shows Payple's page cannot be looked into.
 */
function lookAtLayer() {
  const frame = document.getElementById('cpay_ifr');
  if (!frame) {
    return 'none';
  }
  return frame.contentDocument ? 'empty' : 'shown';
}

function removeLayer() {
  const layer = document.getElementById('layer_cpay');
  if (layer) {
    layer.remove();
  }
}
