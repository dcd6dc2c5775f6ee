// SPDX-License-Identifier: Apache-2.0
import { dayElement, dayText } from './days.js';
import { hasText, hush, say, text, won } from './i18n.js';
import { resultPage } from './links.js';
import { fillTable, moment } from './tables.js';

const COMING = ['PLANNED', 'NOTIFIED'];
const SOON = [...COMING, 'DUE', 'CHARGING', 'IN_DOUBT'];
const TONES = { ACTIVE: 'good', PAUSED: 'wait', PAST_DUE: 'bad', SUSPENDED: 'bad' };

/** The buyer's subscription: its state, the days to come, what may be changed, and the payments until now. */
export class SubscriptionView {
  #subscription = null;
  #root = document.getElementById('mine');

  constructor({ onPause, onResume, onSkip, onCancel }) {
    const pause = document.getElementById('pause');
    pause.addEventListener('submit', (event) => {
      event.preventDefault();
      onPause(pause.elements.from.value, pause.elements.until.value);
    });
    document.getElementById('resume').addEventListener('click', onResume);
    document.getElementById('skip').addEventListener('click', () => onSkip(this.next));
    for (const button of this.#root.querySelectorAll('[data-cancel]')) {
      button.addEventListener('click', () => onCancel(button.dataset.cancel));
    }
  }

  /** Whether there is one that is not over. */
  get lasts() {
    return this.#subscription !== null && this.#subscription.state !== 'ENDED';
  }

  /** Whether a charge of today is expected or under way. */
  get changesSoon() {
    const { today, instalments } = this.#subscription ?? { instalments: [] };
    return this.lasts && instalments.some((one) => SOON.includes(one.state) && one.dueDay <= today);
  }

  /** The next instalment; undefined when there is none. */
  get next() {
    return this.#subscription?.next[0];
  }

  show(subscription) {
    this.#subscription = subscription;
    this.render();
  }

  render() {
    const mine = this.#subscription;
    this.#root.hidden = !mine;
    document.getElementById('past').hidden = !mine;
    if (!mine) {
      return;
    }
    this.#renderState(mine);
    this.#renderFacts(mine);
    fillTable(document.getElementById('next'), mine.next.map((one) => [dayElement(one.dueDay), won(one.amount)]));
    document.getElementById('next').hidden = mine.next.length === 0;
    document.getElementById('next-empty').hidden = mine.next.length > 0;
    this.#renderChanges(mine);
    this.#renderPast(mine);
  }

  #renderState(mine) {
    const shown = mine.ends && this.lasts ? 'CANCELLED' : mine.state;
    const badge = document.getElementById('subscription-state');
    badge.dataset.state = mine.state;
    badge.dataset.tone = TONES[shown] ?? 'calm';
    say(badge, `subscription.state.${shown}`);
    say(document.getElementById('subscription-text'), `subscription.state.${shown}.text`);
  }

  #renderFacts(mine) {
    document.getElementById('subscription-id').textContent = mine.subscriptionId;
    say(document.getElementById('charged'), `subscription.charged.${mine.method}`);
    say(document.getElementById('my-day'), 'subscription.every-month', { day: String(mine.dayOfMonth) });
    document.getElementById('paused-line').hidden = !mine.pausedFrom;
    if (mine.pausedFrom) {
      document.getElementById('paused').replaceChildren(dayElement(mine.pausedFrom), ' – ', dayElement(mine.pausedUntil));
    }
    document.getElementById('ends-line').hidden = !mine.ends;
    document.getElementById('ends').replaceChildren(mine.ends ? dayElement(mine.ends) : '');
  }

  #renderChanges(mine) {
    const cancelled = Boolean(mine.ends) || !this.lasts;
    document.getElementById('changes').hidden = !this.lasts;
    document.getElementById('pause').hidden = cancelled;
    document.getElementById('resume').hidden = cancelled || !mine.pausedFrom;
    document.getElementById('cancel-period').hidden = cancelled;
    const skip = document.getElementById('skip');
    skip.hidden = cancelled || !this.next;
    if (this.next) {
      say(skip, 'subscription.skip', { day: dayText(this.next.dueDay) });
    } else {
      hush(skip);
    }
    for (const field of document.getElementById('pause').elements) {
      field.min = mine.today;
    }
  }

  #renderPast(mine) {
    const past = mine.instalments.filter((one) => !COMING.includes(one.state)).reverse();
    const table = document.getElementById('payments');
    fillTable(table, past.map((one) => [dayElement(one.dueDay), won(one.amount), stateOf(one), orderOf(one)]));
    table.hidden = past.length === 0;
    document.getElementById('payments-empty').hidden = past.length > 0;
  }
}

/** The state of an instalment, why it was declined, and when it is tried again. */
function stateOf({ state, buyerText, nextAt }) {
  const cell = document.createElement('div');
  cell.dataset.state = state;
  const key = `instalment.${state}`;
  cell.append(hasText(key) ? text(key) : state);
  const again = nextAt && state === 'RETRY' ? text('instalment.again', { at: moment(nextAt) }) : null;
  for (const more of [buyerText, again].filter(Boolean)) {
    const line = document.createElement('p');
    line.className = 'hint';
    line.textContent = more;
    cell.append(line);
  }
  return cell;
}

function orderOf({ orderId }) {
  if (!orderId) {
    return '';
  }
  const link = document.createElement('a');
  link.className = 'mono';
  link.href = resultPage(orderId);
  link.textContent = orderId;
  return link;
}
