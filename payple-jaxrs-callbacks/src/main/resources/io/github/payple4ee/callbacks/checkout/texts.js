// The script's own texts for the buyer, in the language of the page.
const TEXTS = {
  ko: {
    network: '상점에 연결할 수 없습니다. 인터넷 연결을 확인한 뒤 다시 눌러 주세요.',
    refused: '결제를 시작하지 못했습니다. 페이지를 새로 고친 뒤 다시 시도해 주세요.',
    conflict: '이 주문은 지금 결제할 수 없습니다. 주문 상태를 확인해 주세요.',
    busy: '요청이 많아 결제를 시작하지 못했습니다. 잠시 후 다시 눌러 주세요.',
    checkout: '결제를 시작하지 못했습니다. 잠시 후 다시 시도해 주세요.',
    script: '결제창을 불러오지 못했습니다. 광고 차단 기능을 끄거나 잠시 후 다시 눌러 주세요.',
    jquery: '지금은 결제창을 열 수 없습니다. 상점에 문의해 주세요.',
    blocked: '브라우저가 결제창을 막았습니다. 버튼을 다시 눌러 주세요.',
    closed: '결제창이 닫혔습니다.',
    empty: '결제창이 열리지 않았습니다. 다시 누르거나 페이지를 새로 고쳐 주세요.',
    undelivered: '결제 결과를 상점에 전달하지 못했습니다. 페이지를 닫지 말고 버튼을 다시 눌러 주세요.',
    rejected: '상점이 결제 결과를 확인하지 못했습니다. 주문 상태를 확인해 주세요.',
  },
  en: {
    network: 'The shop cannot be reached. Please check your connection and press the button again.',
    refused: 'The payment could not be started. Please reload this page and try again.',
    conflict: 'This order cannot be paid now. Please check the state of the order.',
    busy: 'The payment could not be started because of many requests. Please try again in a moment.',
    checkout: 'The payment could not be started. Please try again in a moment.',
    script: 'The payment window could not be loaded. Turn off your ad blocker, or try again in a moment.',
    jquery: 'The payment window cannot be opened now. Please contact the shop.',
    blocked: 'The browser blocked the payment window. Please press the button again.',
    closed: 'The payment window was closed.',
    empty: 'The payment window did not open. Please press the button again, or reload this page.',
    undelivered:
      'The result could not be sent to the shop. Please do not close this page, and press the button again.',
    rejected: 'The shop could not verify the result. Please check the state of the order.',
  },
};

function textFor(reason) {
  const language = document.documentElement.lang || navigator.language || '';
  return TEXTS[/^ko\b/i.test(language) ? 'ko' : 'en'][reason];
}

/** Why a payment could not continue; `message` is for the buyer. */
class PaypleProblem extends Error {
  constructor(reason, details) {
    super(textFor(reason));
    this.name = 'PaypleProblem';
    this.reason = reason;
    Object.assign(this, details);
  }
}
