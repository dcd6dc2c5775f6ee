// longer than the shop's time limit for one payment, so that the shop's answer arrives first
const LONGEST_ANSWER = 45000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Posts to the shop. A redirect is refused, so the body reaches no other address. */
async function post(address, body) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST_ANSWER);
  try {
    const answer = await window.fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: stop.signal,
      headers,
      body,
    });
    return { status: answer.status, ok: answer.ok, wait: secondsToWait(answer), content: await jsonOf(answer) };
  } finally {
    clearTimeout(timer);
  }
}

/** The object of a JSON answer; null for a page of HTML and anything else. */
async function jsonOf(answer) {
  const text = await answer.text();
  try {
    const content = JSON.parse(text);
    return content !== null && typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
}

function secondsToWait(answer) {
  const header = answer.headers.get('Retry-After');
  if (!header) {
    return 0;
  }
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), 60) : 0;
}
