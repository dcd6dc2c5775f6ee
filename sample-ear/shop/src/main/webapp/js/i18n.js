// SPDX-License-Identifier: Apache-2.0
import { language, otherLanguage, switchLanguage } from './language.js';
import ko from './texts.ko.js';
import en from './texts.en.js';

const TEXTS = { ko, en };
const valuesOf = new WeakMap();

/** The text of a key in the language of the page; a number among the values is an amount of won. */
export function text(key, values = {}) {
  const template = TEXTS[language()][key] ?? key;
  return template.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

export function hasText(key) {
  return key in TEXTS[language()];
}

export function won(amount) {
  const digits = new Intl.NumberFormat('ko-KR').format(amount);
  return language() === 'ko' ? `${digits}원` : `₩${digits}`;
}

/** Sets the text of an element and updates it when the language changes. */
export function say(element, key, values) {
  element.dataset.t = key;
  valuesOf.set(element, values);
  element.textContent = text(key, values);
}

export function hush(element) {
  delete element.dataset.t;
  element.textContent = '';
}

/** Translates the page, and again whenever the language button is pressed; `render` redraws what is not a fixed text. */
export function startLanguage(render = () => {}) {
  document.getElementById('language').addEventListener('click', () => {
    switchLanguage();
    translate();
    render();
  });
  translate();
}

function translate() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = text(element.dataset.t, valuesOf.get(element));
  }
  // the button has the other language's own name for itself
  document.getElementById('language').lang = otherLanguage();
}

function shown(value) {
  return typeof value === 'number' ? won(value) : String(value ?? '');
}
