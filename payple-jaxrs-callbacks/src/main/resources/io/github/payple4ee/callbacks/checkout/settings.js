if (window.payple && window.payple.pay) {
  // loaded twice
  return;
}

// this script's element: its address leads to the callbacks, its data attributes are the settings of the page
const ELEMENT =
  document.currentScript || [...document.scripts].find((script) => /\/checkout\.js(\?|$)/.test(script.src));
const SCRIPT_ADDRESS = ELEMENT && ELEMENT.src ? ELEMENT.src : new URL('payple/checkout.js', document.baseURI).href;
const SETTINGS = ELEMENT ? { ...ELEMENT.dataset } : {};
