// SPDX-License-Identifier: Apache-2.0
const LANGUAGES = ['ko', 'en'];
const KEY = 'shop.language';

let current = remembered() ?? preferred();

export function language() {
  return current;
}

export function otherLanguage() {
  return current === 'ko' ? 'en' : 'ko';
}

export function switchLanguage() {
  current = otherLanguage();
  try {
    localStorage.setItem(KEY, current);
  } catch {
    // some browsers block storage in private windows: the choice is then for this page only
  }
}

function remembered() {
  try {
    const stored = localStorage.getItem(KEY);
    return LANGUAGES.includes(stored) ? stored : null;
  } catch {
    return null;
  }
}

function preferred() {
  const wanted = navigator.languages ?? [navigator.language];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}
