const orders = new Map();

/** The payment of one order on this page. */
class Order {
  constructor(id) {
    this.id = id;
    this.answers = [];
    this.reset();
  }

  /** Forgets the window. Answers that the shop has not received are kept. */
  reset() {
    this.forgetCheckout();
    this.round = {};
    this.show('');
  }

  forgetCheckout() {
    this.prepared = null;
    this.preparation = null;
  }

  show(step) {
    this.step = step;
    showStep(this.id, step);
  }

  /** Gets the checkout and loads Payple's script, once for a window. */
  prepare(options) {
    this.preparation ||= this.load(options).catch((problem) => {
      this.preparation = null;
      throw asProblem(problem);
    });
    return this.preparation;
  }

  async load(options) {
    const checkout = await checkoutOf(this.id, options.checkout);
    await loadPayple(checkout);
    this.prepared = checkout;
  }

  /** Opens the window, or sends what the shop has not received. A press while something is under way is ignored. */
  pay(options) {
    if (this.step && !(this.step === 'open' && this.isPopup)) {
      return this.outcome;
    }
    showMessage(this.id, '');
    this.options = options;
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // a caller that listens to the events alone leaves no error unhandled
    this.outcome.catch(() => {});
    if (this.answers.length > 0) {
      this.deliver();
    } else if (this.prepared && isLoaded()) {
      this.open(true);
    } else {
      this.openWhenPrepared();
    }
    return this.outcome;
  }

  async openWhenPrepared() {
    this.show('opening');
    const round = this.round;
    try {
      await this.prepare(this.options);
    } catch (problem) {
      this.fail(problem);
      return;
    }
    if (round === this.round) {
      this.open(false);
    }
  }

  open(atOnce) {
    const round = (this.round = {});
    const { prepared } = this;
    this.resultAddress = resultAddressOf(prepared);
    this.show('open');
    try {
      const mode = modeOf(this.options.mode, atOnce);
      this.isPopup = openWindow(prepared, mode, this.resultAddress, (answer) => this.receive(answer));
    } catch (problem) {
      this.fail(problem);
      return;
    }
    emit(this.id, 'opened');
    if (!this.isPopup) {
      this.watch(round);
    }
  }

  async watch(round) {
    const here = () => round === this.round && this.step === 'open';
    await pause(SLOWEST_OPENING);
    if (here() && lookAtLayer() === 'empty') {
      removeLayer();
      this.forgetCheckout();
      this.fail(new PaypleProblem('empty'));
    }
    while (here() && lookAtLayer() !== 'none') {
      await pause(1000);
    }
    if (here()) {
      // gone without an answer, or never there: the buyer may press again
      this.show('');
    }
  }

  /** A popup that the buyer closed by hand reports nothing: a buyer who returns to the page may press again. */
  cameBack() {
    if (this.step === 'open' && this.isPopup) {
      this.show('');
    }
  }

  receive(answer) {
    this.answers.push(answer);
    guardAnswers();
    if (this.step !== 'delivering') {
      this.deliver();
    }
  }

  async deliver() {
    this.show('delivering');
    emit(this.id, 'delivering');
    let received = null;
    try {
      while (this.answers.length > 0) {
        received = await deliver(this.resultAddress, this.answers[0]);
        this.answers.shift();
      }
      guardAnswers();
    } catch (problem) {
      if (problem.reason === 'rejected') {
        // what the shop refuses once, it refuses again
        this.answers.shift();
        this.forgetCheckout();
      }
      guardAnswers();
      this.fail(problem);
      return;
    }
    this.finish(received);
  }

  finish({ orderId, state, page }) {
    const outcome = { orderId, state, page: page ? webAddress(page) : null };
    if (state === 'DECLINED') {
      emit(this.id, 'declined', outcome);
    }
    const goesOn = emit(this.id, 'result', outcome) && this.options.follow !== false && outcome.page;
    this.reset();
    if (goesOn) {
      // pressed again only if the browser comes back to this page
      this.show('leaving');
      window.location.assign(outcome.page);
    }
    this.resolve(outcome);
  }

  fail(problem) {
    const wait = problem.retryAfter || 0;
    if (wait > 0) {
      const { round } = this;
      setTimeout(() => round === this.round && this.show(''), wait * 1000);
    } else {
      this.show('');
    }
    const { reason, status, retryAfter, message } = problem;
    if (emit(this.id, 'error', { reason, status, retryAfter, message })) {
      showMessage(this.id, message);
    }
    this.reject(problem);
  }
}

// the checkout names it, and the cookie of the checkout belongs to it
const resultAddressOf = ({ fields }) =>
  new URL(fields.PCD_RST_URL || new URL('result', SCRIPT_ADDRESS).href, window.location.origin).href;

const asProblem = (problem) =>
  problem instanceof PaypleProblem ? problem : new PaypleProblem('checkout', { cause: problem });

/** Asks before the page is left while it has a result that the shop has not received. */
function guardAnswers() {
  const waiting = [...orders.values()].some((order) => order.answers.length > 0);
  // only while it is needed, because some browsers keep no page with such a listener for "back"
  window[waiting ? 'addEventListener' : 'removeEventListener']('beforeunload', askBeforeLeaving);
}

function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = '';
}

function orderOf(orderId) {
  const id = String(orderId);
  if (!orders.has(id)) {
    orders.set(id, new Order(id));
  }
  return orders.get(id);
}
