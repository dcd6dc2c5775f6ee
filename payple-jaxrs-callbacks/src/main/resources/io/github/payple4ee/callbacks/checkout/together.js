const orders = new Map();

// Payple's script has one window and one function for its result: the latest order uses both
let current = null;

function orderOf(orderId) {
  const id = String(orderId);
  if (!orders.has(id)) {
    orders.set(id, new Order(id));
  }
  return orders.get(id);
}

/** Assigns the window to an order. */
function takeWindow(order) {
  if (current) {
    current.close();
  }
  current = order;
}

/** Whether another order has its window open, or sends its result: the page stays then. */
const isNeededWithout = (order) =>
  [...orders.values()].some((other) => other !== order && (other.pending || other.step === 'delivering'));

/** Asks the buyer before the page is left while the shop has not received a result. */
function guardAnswers() {
  const waiting = [...orders.values()].some((order) => order.answers.length > 0);
  // only while it is needed, because some browsers keep no page with such a listener for "back"
  window[waiting ? 'addEventListener' : 'removeEventListener']('beforeunload', askBeforeLeaving);
}

function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = '';
}
