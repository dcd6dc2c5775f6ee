// SPDX-License-Identifier: Apache-2.0
import { language } from './language.js';

/** A Korean date such as `2026-12-24`, in the language of the page. */
export function dayText(day) {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** The same, as an element that also has the date itself. */
export function dayElement(day) {
  const element = document.createElement('time');
  element.dateTime = day;
  element.textContent = dayText(day);
  return element;
}
