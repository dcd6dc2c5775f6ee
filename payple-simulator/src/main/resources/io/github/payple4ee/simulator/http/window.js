// SPDX-License-Identifier: Apache-2.0
// The payment window: sends its height and its result to the page that opened it.
(function () {
  'use strict';

  var popup = window.opener && window.opener !== window;
  var shop = popup ? window.opener : window.parent !== window ? window.parent : null;

  function send(origin, message) {
    if (shop && origin) {
      shop.postMessage(message, origin);
    }
  }

  function deliver(result) {
    var message = { type: result.dataset.type };
    if (message.type === 'pay_result') {
      message.data = JSON.parse(result.dataset.result);
    }
    send(result.dataset.origin, message);
    if (popup && result.dataset.origin) {
      window.close();
    }
  }

  var form = document.getElementById('result-form');
  var result = document.getElementById('result');
  var card = document.getElementById('payment-window');
  if (form) {
    form.submit();
  } else if (result) {
    deliver(result);
  } else {
    send(card.dataset.origin, { type: 'resize', data: { height: card.scrollHeight } });
  }

  var field =
    document.getElementById('card-number') || document.getElementById('card-password') ||
    document.getElementById('account-number') || document.getElementById('easy-pay');
  if (field) {
    field.focus();
  }
})();
