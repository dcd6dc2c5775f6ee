/** The payment of one order on this page. */
class Order {
  constructor(id) {
    this.id = id;
    this.answers = [];
    this.options = {};
    this.pending = null;
    this.round = {};
    this.reset();
  }

  /** Drops the window. Answers that the shop has not received are kept. */
  reset() {
    this.forgetCheckout();
    this.newRound();
    this.show('');
  }

  /** Begins an opening of the window, and ends the work for an older opening. */
  newRound() {
    if (this.round.stopListening) {
      this.round.stopListening();
    }
    this.round = {};
    return this.round;
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

  /**
   * Opens the window, or sends what the shop has not received. A press is ignored while an opening or a delivery is
   * under way.
   */
  pay(options) {
    if (this.step && !(this.step === 'open' && this.round.isPopup)) {
      // the result of a window that was ended before is being delivered without a promise
      return this.step === 'delivering' && !this.pending ? this.promise() : this.outcome;
    }
    if (this.answers.length === 0) {
      takeWindow(this);
    }
    showMessage(this.id, '');
    this.options = options;
    this.promise();
    if (this.answers.length > 0) {
      this.deliver();
    } else if (this.prepared && isLoaded()) {
      this.open(true);
    } else {
      this.openWhenPrepared();
    }
    return this.outcome;
  }

  promise() {
    this.outcome = new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
    });
    // a caller that only listens to the events causes no unhandled rejection
    this.outcome.catch(() => {});
    return this.outcome;
  }

  async openWhenPrepared() {
    this.show('opening');
    const round = this.round;
    try {
      await this.prepare(this.options);
    } catch (problem) {
      if (round === this.round) {
        this.fail(problem);
      }
      return;
    }
    if (round === this.round) {
      this.open(false);
    }
  }

  open(atOnce) {
    const round = this.newRound();
    const { prepared } = this;
    // a checkout is for one window: the next one needs a new token
    this.forgetCheckout();
    useUpBlock(this.id);
    this.show('open');
    try {
      this.resultAddress = resultAddressOf(prepared);
      const mode = modeOf(this.options.mode, atOnce);
      openWindow(prepared, mode, this.resultAddress, round, (answer) => this.accept(answer));
    } catch (problem) {
      removeLayer();
      this.fail(asProblem(problem));
      return;
    }
    if (lookAt(round) !== 'blocked') {
      emit(this.id, 'opened');
    }
    this.watch(round);
  }

  async watch(round) {
    const end = await endOf(round, () => round !== this.round);
    if (end === 'gone') {
      this.close();
    } else if (end !== 'over') {
      removeLayer();
      this.fail(new PaypleProblem(end));
    }
  }

  /** Ends an opening without a result, so that the buyer may press again. A late result is still delivered. */
  close() {
    if (this.pending && this.step !== 'delivering') {
      if (!this.round.isPopup) {
        removeLayer();
      }
      this.newRound();
      this.show('');
      this.end('reject', new PaypleProblem('closed'));
    }
  }

  end(how, what) {
    const { pending } = this;
    this.pending = null;
    if (pending) {
      pending[how](what);
    }
  }

  /** A popup may stay open behind the page: a buyer who returns to the page may press again. */
  cameBack() {
    if (this.step === 'open' && this.round.isPopup) {
      this.show('');
    }
  }

  /** Takes the result of Payple's window, which may be that of an order whose window was open before. */
  accept(answer) {
    const named = (answer && orders.get(String(answer.PCD_PAY_OID))) || this;
    if (named !== this) {
      if (!this.round.isPopup) {
        // Payple's script has removed this order's layer
        this.close();
      }
      named.resultAddress ||= this.resultAddress;
    }
    named.receive(answer);
  }

  receive(answer) {
    this.newRound();
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
        // the shop would refuse the same claim again
        this.answers.shift();
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
    const mayLeave = emit(this.id, 'result', outcome) && this.options.follow !== false && !isNeededWithout(this);
    const goesOn = mayLeave && outcome.page;
    this.reset();
    if (goesOn) {
      // pressed again only if the browser comes back to this page
      this.show('leaving');
      window.location.assign(outcome.page);
    }
    this.end('resolve', outcome);
  }

  fail(problem) {
    const wait = problem.retryAfter || 0;
    const round = this.newRound();
    if (wait > 0) {
      setTimeout(() => round === this.round && this.show(''), wait * 1000);
    } else {
      this.show('');
    }
    const { reason, status, retryAfter, message } = problem;
    if (emit(this.id, 'error', { reason, status, retryAfter, message })) {
      showMessage(this.id, message);
    }
    this.end('reject', problem);
  }
}

// the checkout names it, and the cookie of the checkout belongs to it
const resultAddressOf = ({ fields }) =>
  new URL(fields.PCD_RST_URL || new URL('result', SCRIPT_ADDRESS).href, window.location.origin).href;

const asProblem = (problem) =>
  problem instanceof PaypleProblem ? problem : new PaypleProblem('checkout', { cause: problem });
