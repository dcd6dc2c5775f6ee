// a wait that a buyer does not notice much; a longer one is left to the buyer
const UNNOTICED_WAIT = 3;

/** The checkout of an order: what the caller gives, the data block of the page, or the shop's answer. */
async function checkoutOf(orderId, source) {
  if (typeof source === 'function') {
    return readable(await source(orderId));
  }
  if (source && typeof source === 'object') {
    return readable(source);
  }
  return blockOf(orderId) || fetched(addressFor(orderId, source));
}

/** The checkout in the page, `<script type="application/json" data-payple-checkout-of="order-1">`. */
function blockOf(orderId) {
  const block = [...document.querySelectorAll('script[data-payple-checkout-of]')].find(
    (found) => found.dataset.paypleCheckoutOf === orderId,
  );
  if (!block) {
    return null;
  }
  try {
    return readable(JSON.parse(block.textContent));
  } catch (problem) {
    throw problem instanceof PaypleProblem ? problem : new PaypleProblem('checkout', { cause: problem });
  }
}

function addressFor(orderId, source) {
  const id = encodeURIComponent(orderId);
  const address = source || SETTINGS.paypleCheckout;
  return address
    ? address.split('{orderId}').join(id)
    : new URL(`../api/orders/${id}/checkout`, SCRIPT_ADDRESS).href;
}

async function fetched(address) {
  let answer = await answerOf(address);
  if (isBusy(answer) && answer.wait > 0 && answer.wait <= UNNOTICED_WAIT) {
    await pause(answer.wait * 1000);
    answer = await answerOf(address);
  }
  if (!answer.ok) {
    const reason = isBusy(answer) ? 'busy' : answer.status === 409 ? 'conflict' : 'refused';
    throw new PaypleProblem(reason, { status: answer.status, retryAfter: answer.wait });
  }
  return readable(answer.content);
}

const isBusy = (answer) => answer.status === 429 || answer.status === 503;

async function answerOf(address) {
  try {
    return await post(address);
  } catch (problem) {
    throw new PaypleProblem('network', { cause: problem });
  }
}

/** Refuses what is no checkout, such as a page of HTML with which a sign-in answers. */
function readable(checkout) {
  const script = checkout && typeof checkout.script === 'string' ? webAddress(checkout.script) : null;
  if (!script || !checkout.fields || typeof checkout.fields !== 'object') {
    console.error('payple: the checkout must be {"script": "https://…", "fields": {…}}, as Checkout.toJson() writes it.');
    throw new PaypleProblem('checkout');
  }
  return { script, fields: { ...checkout.fields } };
}

function webAddress(text) {
  try {
    const address = new URL(text, window.location.href);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
