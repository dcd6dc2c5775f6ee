// SPDX-License-Identifier: Apache-2.0
import { language } from './language.js';

// longer than the time the shop gives one payment operation, so that its own answer arrives first
const LIMIT = 45000;

/** An answer that is not 2xx, or no answer at all (status 0). */
export class Problem extends Error {
  constructor(status, detail = '', reason = undefined) {
    super(detail || `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    // the name of the page's text, when the shop gave one
    this.reason = reason;
  }
}

export async function send(method, path, { body, ...options } = {}) {
  const headers = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
    ...options.headers,
  };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await exchange(path, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(LIMIT),
    ...options,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const content = await readJson(answer);
  if (!answer.ok) {
    throw new Problem(answer.status, content?.detail ?? content?.title, content?.reason);
  }
  return content;
}

async function exchange(path, request) {
  try {
    return await fetch(path, request);
  } catch {
    throw new Problem(0);
  }
}

async function readJson(answer) {
  try {
    return await answer.json();
  } catch {
    return null;
  }
}
