  // SPDX-License-Identifier: Apache-2.0
  // The part of today's payment.js: Payple authenticates the page by its clientKey.
  var closeCode = 'C0998';
  var authentication = '{{host}}/php/clientKey/auth.php';
  var logo = '{{host}}/img/payple.svg';
  var longest = {{limits}};

  function authenticate(obj, open) {
    var refused = unacceptable(obj);
    if (refused) {
      // as seen live: the page learns nothing, and no window opens
      window.console.warn('Payple refuses the payment: ' + refused + ' is too long or malformed');
      return;
    }
    showLogo();
    ask(obj, function (answer) {
      if (answer.result === 'success') {
        open(answer.return_url);
      } else {
        window.alert(answer.result_msg);
      }
    });
  }

  // The name of the first field that Payple refuses, or nothing.
  function unacceptable(obj) {
    return Object.keys(longest).filter(function (name) {
      var value = text(obj[name]);
      return value.length > longest[name] ||
        (name === 'PCD_PAYER_NO' && value !== '' && !/^[0-9]+$/.test(value));
    })[0];
  }

  function text(value) {
    return value === null || value === undefined ? '' : String(value);
  }

  function ask(obj, answered) {
    var body = new FormData();
    Object.keys(obj).forEach(function (name) {
      if (typeof obj[name] !== 'function') {
        body.append(name, text(obj[name]));
      }
    });
    var call = new XMLHttpRequest();
    call.open('POST', authentication);
    call.onload = function () {
      answered(JSON.parse(call.responseText));
    };
    call.onerror = function () {
      window.console.error('Payple cannot be reached: is it in the connect-src of this page?');
    };
    call.send(body);
  }

  function showLogo() {
    var image = document.createElement('img');
    image.src = logo;
    image.alt = 'Payple';
    image.width = 96;
    image.height = 24;
    style(image, { position: 'absolute', top: '16px', left: '16px' });
    document.getElementById('layer_cpay').appendChild(image);
  }
