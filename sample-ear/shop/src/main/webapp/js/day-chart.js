// SPDX-License-Identifier: Apache-2.0
import { text } from './i18n.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 100;
const HEIGHT = 6;
const GAP = 0.5;

/** The states of a day's instalments, in the order of the chart. */
export const PARTS = {
  paid: ['PAID'],
  declined: ['RETRY', 'NEEDS_CARD', 'FAILED'],
  doubt: ['IN_DOUBT'],
  open: ['PLANNED', 'NOTIFIED', 'DUE', 'CHARGING'],
};

/** The numbers of a day, by the parts of the chart, and all of them as `planned`. Waived ones are not planned. */
export function numbersOf(counts) {
  const numbers = {};
  for (const [part, states] of Object.entries(PARTS)) {
    numbers[part] = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  }
  numbers.planned = Object.values(numbers).reduce((sum, number) => sum + number, 0);
  return numbers;
}

/** Draws a bar with the parts side by side, and says the same in words. */
export function drawDay(chart, caption, numbers) {
  const parts = Object.keys(PARTS).filter((part) => numbers[part] > 0);
  const free = WIDTH - GAP * Math.max(0, parts.length - 1);
  let x = 0;
  const bars = parts.map((part) => {
    const width = (free * numbers[part]) / numbers.planned;
    const bar = document.createElementNS(SVG, 'rect');
    bar.classList.add(part);
    Object.entries({ x, y: 0, width, height: HEIGHT }).forEach(([name, value]) => bar.setAttribute(name, value));
    x += width + GAP;
    return bar;
  });
  chart.replaceChildren(...bars);
  caption.textContent = captionOf(numbers);
}

function captionOf(numbers) {
  if (numbers.planned === 0) {
    return text('recurring.chart.empty');
  }
  // as texts, because numbers would be shown as amounts
  const words = Object.fromEntries(Object.entries(numbers).map(([part, number]) => [part, String(number)]));
  return text('recurring.chart', words);
}
