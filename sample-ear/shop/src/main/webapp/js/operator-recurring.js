// SPDX-License-Identifier: Apache-2.0
import { drawDay, numbersOf } from './day-chart.js';
import { dayElement } from './days.js';
import { hush, say } from './i18n.js';
import { Notice } from './notice.js';
import { amountOf } from './operator-events.js';
import { pause } from './polling.js';
import { fillTable, moment } from './tables.js';

// the module works every two seconds
const BETWEEN = 2000;
const LOOKS = 15;
const QUIET_LOOKS = 2;

/** How far the subscriptions' charges of a day are, and the test clock that lets months pass. */
export class OperatorRecurring {
  #api = null;
  #onChange;
  #numbers = null;
  #clock = null;
  #happened = null;
  #day = document.getElementById('day');
  #status = document.getElementById('recurring-status');
  #notice = new Notice(document.getElementById('recurring-notice'));

  constructor({ onChange }) {
    this.#onChange = onChange;
    document.getElementById('recurring-refresh').addEventListener('click', () => this.#doing(() => this.#load()));
    document.getElementById('recurring-day').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#doing(async () => this.#show(await this.#api.recurringDay(this.#day.value)));
    });
    document.getElementById('resume-run').addEventListener('click', () => this.#doing(() => this.#resume()));
    for (const button of document.querySelectorAll('#clock [data-to]')) {
      button.addEventListener('click', () => this.#doing(() => this.#move(button.dataset.to), 'clock.moving'));
    }
  }

  start(api) {
    this.#api = api;
    return this.#doing(() => this.#load());
  }

  render() {
    if (this.#numbers) {
      this.#renderDay(this.#numbers);
    }
    this.#renderClock();
  }

  /** Runs one action at a time, and shows errors. */
  async #doing(work, what = 'recurring.loading') {
    this.#notice.clear();
    this.#enable(false);
    say(this.#status, what);
    try {
      await work();
    } catch (problem) {
      this.#notice.explain(problem);
    } finally {
      this.#enable(true);
      hush(this.#status);
    }
  }

  #enable(enabled) {
    for (const button of document.querySelectorAll('#recurring button')) {
      button.disabled = !enabled;
    }
  }

  async #load() {
    this.#show(await this.#api.recurringDay());
    this.#clock = await this.#api.testClock();
    this.#renderClock();
  }

  async #resume() {
    this.#show(await this.#api.resumeRun());
    this.#notice.praise('recurring.resumed');
  }

  async #move(to) {
    const before = await this.#api.events();
    this.#happened = null;
    this.#show(await this.#api.moveClock(to));
    await this.#awaitQuiet(before);
    await Promise.all([this.#load(), this.#onChange()]);
    this.#notice.praise('clock.moved');
  }

  /** Looks until what became due is done, and nothing more happens; a doubt may last longer than that. */
  async #awaitQuiet(before) {
    let quiet = 0;
    for (let look = 0; look < LOOKS && quiet < QUIET_LOOKS; look++) {
      await pause(BETWEEN);
      const [numbers, events] = await Promise.all([this.#api.recurringDay(), this.#api.events()]);
      const happened = without(events, before);
      const busy = numbers.counts.CHARGING > 0 || (numbers.left > 0 && !numbers.stopped);
      const same = happened.length === this.#happened?.length;
      quiet = busy || !same ? 0 : quiet + 1;
      this.#happened = happened;
      this.#show(numbers);
      this.#renderClock();
    }
  }

  #show(numbers) {
    this.#numbers = numbers;
    this.#day.value = numbers.day;
    this.#renderDay(numbers);
  }

  #renderDay({ counts, left, review, expectedEnd, stopped }) {
    const numbers = numbersOf(counts);
    for (const [name, number] of Object.entries(numbers)) {
      document.getElementById(`day-${name}`).textContent = number;
    }
    drawDay(document.getElementById('day-chart'), document.getElementById('chart-text'), numbers);
    document.getElementById('run-left').textContent = left;
    document.getElementById('run-review').textContent = review;
    document.getElementById('run-end').textContent = expectedEnd ? moment(expectedEnd) : '–';
    document.getElementById('stopped').hidden = !stopped;
    document.getElementById('stopped-reason').textContent = stopped ?? '';
  }

  #renderClock() {
    document.getElementById('clock').hidden = !this.#clock;
    if (this.#clock) {
      const { now, nextDue } = this.#clock;
      document.getElementById('clock-now').textContent = moment(now);
      document.getElementById('clock-due').replaceChildren(nextDue ? dayElement(nextDue) : '–');
    }
    const happened = this.#happened ?? [];
    document.getElementById('happened').hidden = !this.#happened;
    const table = document.getElementById('happened-events');
    fillTable(table, happened.map((event) => [event.type, event.orderId, amountOf(event)]));
    table.hidden = happened.length === 0;
    document.getElementById('happened-none').hidden = happened.length > 0;
  }
}

/** The events that were not there before, each as often as it is new. */
function without(events, before) {
  const known = new Map();
  const key = ({ type, orderId }) => `${type} ${orderId}`;
  before.forEach((event) => known.set(key(event), (known.get(key(event)) ?? 0) + 1));
  return events.filter((event) => {
    const often = known.get(key(event)) ?? 0;
    known.set(key(event), often - 1);
    return often <= 0;
  });
}
