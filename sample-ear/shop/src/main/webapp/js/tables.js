// SPDX-License-Identifier: Apache-2.0
import { language } from './language.js';

/** Fills a table's body; a cell is a text or an element. */
export function fillTable(table, rows) {
  const lines = rows.map((cells) => {
    const line = document.createElement('tr');
    for (const cell of cells) {
      const place = document.createElement('td');
      place.append(cell ?? '');
      line.append(place);
    }
    return line;
  });
  table.tBodies[0].replaceChildren(...lines);
}

/** A point in time, in Korean time as all times of a payment. */
export function moment(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return String(iso ?? '');
  }
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Asia/Seoul',
  }).format(time);
}
