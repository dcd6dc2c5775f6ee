// a wait that a buyer hardly notices; after a longer one the buyer presses again
const UNNOTICED_WAIT = 3;
const usedBlocks = new WeakMap();

/** The checkout of an order: from the caller, from the data block of the page, or from the shop's answer. */
async function checkoutOf(orderId, source) {
  if (typeof source === 'function') {
    return readable(await source(orderId));
  }
  if (source && typeof source === 'object') {
    return readable(source);
  }
  return unusedBlockOf(orderId) || fetched(addressFor(orderId, source), orderId);
}

/** The element of a checkout in the page, `<script type="application/json" data-payple-checkout-of="order-1">`. */
const blockOf = (orderId) =>
  [...document.querySelectorAll('script[data-payple-checkout-of]')].find(
    (found) => found.dataset.paypleCheckoutOf === orderId,
  );

/** A checkout in the page is for one window, because its token expires. The page may replace it by another one. */
function useUpBlock(orderId) {
  const block = blockOf(orderId);
  if (block) {
    usedBlocks.set(block, block.textContent);
  }
}

function unusedBlockOf(orderId) {
  const block = blockOf(orderId);
  if (!block || usedBlocks.get(block) === block.textContent) {
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
    ? ofTheShop(address.split('{orderId}').join(id))
    : new URL(`../api/orders/${id}/checkout`, SCRIPT_ADDRESS).href;
}

/** The checkout names a script, so text that is injected as an attribute of the page must not name another site for it. */
function ofTheShop(text) {
  const address = webAddress(text, document.baseURI);
  const shops = [window.location.origin, new URL(SCRIPT_ADDRESS).origin];
  if (!address || !shops.includes(new URL(address).origin)) {
    console.error(`payple: the checkout must come from ${[...new Set(shops)].join(' or ')}, and not from ${text}`);
    throw new PaypleProblem('checkout');
  }
  return address;
}

async function fetched(address, orderId) {
  let answer = await answerOf(address);
  if (isBusy(answer) && answer.wait > 0 && answer.wait <= UNNOTICED_WAIT) {
    await pause(answer.wait * 1000);
    answer = await answerOf(address);
  }
  if (!answer.ok) {
    if (blockOf(orderId)) {
      console.error(
        `payple: the checkout in the page was for one window, and there is no other one at ${address} (${answer.status}).` +
          ' Name the address in data-payple-checkout, or let the buyer reload the page.',
      );
    }
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

/** Refuses an answer that is not a checkout, such as the HTML page of a sign-in. */
function readable(checkout) {
  const script = checkout && typeof checkout.script === 'string' ? webAddress(checkout.script) : null;
  if (!script || !checkout.fields || typeof checkout.fields !== 'object') {
    console.error('payple: the checkout must be {"script": "https://…", "fields": {…}}, as Checkout.toJson() writes it.');
    throw new PaypleProblem('checkout');
  }
  return { script, fields: { ...checkout.fields } };
}

function webAddress(text, base = window.location.href) {
  try {
    const address = new URL(text, base);
    return /^https?:$/.test(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
