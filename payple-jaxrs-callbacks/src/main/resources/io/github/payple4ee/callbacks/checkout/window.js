// the window shows nothing before Payple, or the shop's auth proxy, has answered
const SLOWEST_OPENING = LONGEST_ANSWER;
const BETWEEN_LOOKS = 1000;
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

/** Opens Payple's window, and records in the round whether it is a popup. */
function openWindow(checkout, wanted, resultAddress, round, received) {
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
  round.isPopup = mode !== 'direct' && isPhone();
  if (round.isPopup) {
    listenForPopup(round);
  }
  try {
    window.PaypleCpayAuthCheck(fields);
  } catch (problem) {
    throw new PaypleProblem('empty', { cause: problem });
  }
}

/** Finds out whether the browser blocked the popup or the buyer closed it, because Payple's script does not report that. */
function listenForPopup(round) {
  const { open } = window;
  const listening = (...request) => {
    round.stopListening();
    round.popup = open.apply(window, request) || null;
    return round.popup;
  };
  window.open = listening;
  round.stopListening = () => {
    if (window.open === listening) {
      window.open = open;
    }
  };
}

/**
 * What the window shows: Payple's page, nothing (`empty`), or `none` when there is no window any more; `blocked` for
 * a popup that the browser did not open.
 */
function lookAt({ isPopup, popup }) {
  if (!isPopup) {
    return lookAtLayer();
  }
  if (!popup) {
    return popup === null ? 'blocked' : 'empty';
  }
  return popup.closed ? 'none' : 'shown';
}

/** A frame with Payple's page cannot be inspected. */
function lookAtLayer() {
  const frame = document.getElementById('cpay_ifr');
  if (!frame) {
    return 'none';
  }
  return frame.contentDocument ? 'empty' : 'shown';
}

/** Waits while the window is open: `gone`, `blocked`, `empty` when it showed nothing, or `over` with the round. */
async function endOf(round, isOver) {
  const latest = Date.now() + SLOWEST_OPENING;
  let wasThere = false;
  let wasShown = false;
  let looksWithout = 0;
  while (!isOver()) {
    const seen = lookAt(round);
    wasThere ||= seen !== 'none';
    wasShown ||= seen === 'shown';
    // Payple's script may remove its layer a moment before it gives the result
    looksWithout = seen === 'none' ? looksWithout + 1 : 0;
    if (seen === 'blocked') {
      return seen;
    }
    if (wasThere ? looksWithout > 1 : Date.now() > latest) {
      return 'gone';
    }
    if (!wasShown && Date.now() > latest) {
      return 'empty';
    }
    await pause(BETWEEN_LOOKS);
  }
  return 'over';
}

function removeLayer() {
  const layer = document.getElementById('layer_cpay');
  if (layer) {
    layer.remove();
  }
}
