function optionsOf(button) {
  return {
    checkout: button.dataset.paypleCheckout,
    mode: button.dataset.paypleMode || SETTINGS.paypleMode,
  };
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-payple-order]');
  if (button && !event.defaultPrevented) {
    // a button inside of a form does not send it
    event.preventDefault();
    orderOf(button.dataset.paypleOrder).pay(optionsOf(button));
  }
});

function cameBack() {
  if (!document.hidden) {
    // the result of the popup is processed first
    setTimeout(() => orders.forEach((order) => order.cameBack()), 1000);
  }
}

document.addEventListener('visibilitychange', cameBack);
window.addEventListener('focus', cameBack);

// the browser's "back" shows the page as it was left, with disabled buttons
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    orders.forEach((order) => {
      order.close();
      if (order.answers.length === 0) {
        order.reset();
      }
    });
  }
});

// a checkout in the page costs no request: with its script loaded, a press opens the window at once
for (const block of document.querySelectorAll('script[data-payple-checkout-of]')) {
  orderOf(block.dataset.paypleCheckoutOf).prepare({}).catch(() => {});
}

window.payple = {
  /**
   * Opens the window of an order, as a press of its button does. Resolves to `{orderId, state, page}` when the shop
   * has verified the result; options: `checkout` (an address, an object or a function that returns one), `mode`,
   * and `follow: false` to stay on the page.
   */
  pay: (orderId, options = {}) => orderOf(orderId).pay({ mode: SETTINGS.paypleMode, ...options }),
  /** Gets the checkout and loads Payple's script, so that `pay` opens the window at once. */
  prepare: (orderId, options = {}) => orderOf(orderId).prepare(options),
};
