const LONGEST_LOADING = 20000;
const loading = new Map();

const isLoaded = () => typeof window.PaypleCpayAuthCheck === 'function';

/** Loads Payple's script, and jQuery before it where the page names its address. */
async function loadPayple(checkout) {
  if (isLoaded()) {
    return;
  }
  if (!window.jQuery && SETTINGS.paypleJquery) {
    await load(SETTINGS.paypleJquery);
  }
  // the manual's script has no client key, and needs jQuery
  if (!window.jQuery && !checkout.fields.clientKey) {
    console.error(
      'payple: this window of Payple needs jQuery. Load it in the page before checkout.js, or name its address: ' +
        '<script src="…/payple/checkout.js" data-payple-jquery="/shop/vendor/jquery.min.js" defer></script>',
    );
    throw new PaypleProblem('jquery');
  }
  await load(checkout.script);
  if (!isLoaded()) {
    throw new PaypleProblem('script', { address: checkout.script });
  }
}

/** Loads a script once. A script that was blocked or did not load may be loaded again. */
function load(address) {
  if (!loading.has(address)) {
    loading.set(address, inserted(address));
    loading.get(address).catch(() => loading.delete(address));
  }
  return loading.get(address);
}

function inserted(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const failed = () => {
      element.remove();
      reject(new PaypleProblem('script', { address }));
    };
    const timer = setTimeout(failed, LONGEST_LOADING);
    element.addEventListener('load', () => {
      clearTimeout(timer);
      resolve();
    });
    element.addEventListener('error', () => {
      clearTimeout(timer);
      failed();
    });
    element.src = address;
    document.head.append(element);
  });
}
