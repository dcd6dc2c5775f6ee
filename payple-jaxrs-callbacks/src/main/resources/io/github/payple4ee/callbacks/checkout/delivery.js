const WAITS = [0, 1000, 2000, 4000];
// the statuses with which a server asks to repeat the request later
const PASSING = [408, 425, 429];

/**
 * Sends the window's answer to the shop, which verifies it at Payple. It is a claim, and safe to repeat: the shop
 * processes it once. Resolves to the shop's answer, or fails when the shop refuses the claim or cannot be reached.
 */
async function deliver(address, answer) {
  const claim = JSON.stringify(plain(answer));
  let asked = 0;
  for (const wait of WAITS) {
    await pause(Math.max(wait, asked * 1000));
    const received = await post(address, claim).catch(() => null);
    if (received && received.ok && received.content && typeof received.content.state === 'string') {
      return received.content;
    }
    if (received && isRefusal(received)) {
      throw new PaypleProblem('rejected', { status: received.status });
    }
    asked = received ? received.wait : 0;
  }
  throw new PaypleProblem('undelivered');
}

/**
 * Whether the answer is the module's own problem document. Only that refuses the claim; an error of a proxy, or of a
 * server without the application, does not.
 */
const isRefusal = ({ status, content }) =>
  status >= 400 && status < 500 && !PASSING.includes(status) && content !== null && content.result === 'error';

/** The texts and numbers of an answer; Payple's script adds its own function to some. */
function plain(answer) {
  const members = answer !== null && typeof answer === 'object' ? Object.entries(answer) : [];
  return Object.fromEntries(
    members.filter(([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value)),
  );
}
