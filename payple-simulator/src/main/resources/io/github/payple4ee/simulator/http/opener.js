// SPDX-License-Identifier: Apache-2.0
// What both scripts do: they open the payment window and give its result to the page, as Payple's
// scripts do; written anew for the simulator. Needs no jQuery, no eval and no inline styles.
(function () {
  'use strict';

  var paymentWindow = '{{window}}';
  var request = null;

  window.PaypleCpayAuthCheck = function (obj) {
    request = obj;
    addLayer();
    authenticate(obj, function (url) {
      obj.PCD_HTTP_REFERER = window.location.href;
      if (amountIsGood(obj)) {
        open(obj, url);
      }
    });
  };

  window.PaypleCpayPayResult = function (data, callback) {
    if (typeof callback === 'function') {
      removeLayer();
      callback(data);
    } else {
      post(data.PCD_RST_URL, data, '');
    }
  };

  // As in the real script, the origin of a message is not checked: results are claims.
  window.addEventListener('message', function (event) {
    var message = event.data;
    if (!request || !message) {
      return;
    }
    if (message.type === 'pay_result') {
      window.PaypleCpayPayResult(message.data, request.callbackFunction);
    } else if (message.type === 'close') {
      request.PCD_PAY_RST = 'close';
      request.PCD_PAY_MSG = '결제를 종료하였습니다.';
      if (closeCode) {
        request.PCD_PAY_CODE = closeCode;
      }
      window.PaypleCpayPayResult(request, request.callbackFunction);
    } else if (message.type === 'resize') {
      resize(message.data);
    }
  });

{{authentication}}
  function amountIsGood(obj) {
    if (obj.PCD_PAY_WORK !== 'CERT' && obj.PCD_PAY_WORK !== 'PAY') {
      return true;
    }
    var least = obj.PCD_PAY_TYPE === 'card' ? 100 : 1000;
    if (isNaN(obj.PCD_PAY_TOTAL)) {
      window.alert('결제금액 형식이 바르지 않습니다.');
      return false;
    }
    if (Number(obj.PCD_PAY_TOTAL) < least) {
      window.alert('결제금액은 ' + least.toLocaleString('en') + '원 이상 이어야 합니다.');
      return false;
    }
    obj.PCD_PAY_TOTAL = parseInt(obj.PCD_PAY_TOTAL, 10);
    return true;
  }

  function open(obj, url) {
    if (/https?:\/\//i.test(obj.PCD_RST_URL || '')) {
      post(url, obj, '');
    } else if (/iphone|ipod|ipad|android/i.test(navigator.userAgent)) {
      if (window.open('', 'cpayWinOpen', 'width=720,height=640,scrollbars=yes')) {
        post(url, obj, 'cpayWinOpen');
      } else {
        window.alert(' 팝업이 차단되어 결제를 진행할 수 없습니다. 팝업 차단을 해제해 주세요.');
      }
    } else {
      showLayer();
      post(url, obj, 'cpay_ifr');
    }
  }

  // One hidden input for every property, the source of callbackFunction included.
  function post(url, fields, target) {
    var old = document.getElementById('CpayForm');
    if (old) {
      old.remove();
    }
    var form = document.createElement('form');
    form.id = 'CpayForm';
    form.name = 'CpayForm';
    form.method = 'post';
    form.action = url;
    form.target = target;
    form.acceptCharset = 'UTF-8';
    Object.keys(fields).forEach(function (name) {
      var input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      input.value = fields[name] === null || fields[name] === undefined ? '' : String(fields[name]);
      form.appendChild(input);
    });
    document.body.appendChild(form);
    // the prototype's, because a field may be called "submit"
    HTMLFormElement.prototype.submit.call(form);
  }

  // The layer is there before anything else happens, and is seen when the window opens in it.
  function addLayer() {
    removeLayer();
    var layer = document.createElement('div');
    var frame = document.createElement('iframe');
    layer.id = 'layer_cpay';
    layer.setAttribute('role', 'dialog');
    layer.setAttribute('aria-modal', 'true');
    layer.setAttribute('aria-label', 'Payple');
    frame.id = 'cpay_ifr';
    frame.name = 'cpay_ifr';
    frame.title = 'Payple';
    style(layer, {
      position: 'fixed', top: '0', right: '0', bottom: '0', left: '0', zIndex: '2147483000',
      display: 'none', alignItems: 'center', justifyContent: 'center',
      background: 'rgba(15, 23, 42, .55)'
    });
    style(frame, {
      width: '480px', maxWidth: '100%', height: '640px', maxHeight: '100%', border: '0',
      borderRadius: window.innerWidth > 520 ? '12px' : '0', background: '#fff'
    });
    layer.appendChild(frame);
    document.body.appendChild(layer);
  }

  function showLayer() {
    document.getElementById('layer_cpay').style.display = 'flex';
  }

  function removeLayer() {
    var layer = document.getElementById('layer_cpay');
    if (layer) {
      layer.remove();
    }
  }

  function resize(data) {
    var frame = document.getElementById('cpay_ifr');
    var height = Number(data && data.height);
    if (frame && height > 0) {
      frame.style.height = height + 'px';
    }
  }

  function style(element, values) {
    Object.keys(values).forEach(function (name) {
      element.style[name] = values[name];
    });
  }
})();
