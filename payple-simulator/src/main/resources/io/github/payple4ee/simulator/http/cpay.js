  // SPDX-License-Identifier: Apache-2.0
  // The part of the manual's cpay.payple.1.0.1.js: the merchant's server authenticates. It takes the
  // clientKey of the later script, too.
  var closeCode = '';

  function authenticate(obj, open) {
    var url = windowUrl(obj);
    if (url) {
      open(url);
    }
  }

  // A clientKey needs no authentication, and a server may have authenticated before it wrote the
  // page. Every other page asks its server now.
  function windowUrl(obj) {
    if (obj.clientKey) {
      return paymentWindow;
    }
    if (obj.PCD_AUTH_KEY && obj.PCD_PAY_URL) {
      return new URL(obj.PCD_PAY_URL, paymentWindow).href;
    }
    var auth = askServer(obj);
    if (!auth) {
      return null;
    }
    if (auth.result !== 'success') {
      window.alert(auth.result_msg);
      return null;
    }
    obj.PCD_CST_ID = auth.cst_id;
    obj.PCD_CUST_KEY = auth.custKey;
    obj.PCD_AUTH_KEY = auth.AuthKey;
    return auth.return_url;
  }

  // The wire: a synchronous POST, multipart, with the one field payple_dir_path. An answer that is
  // no JSON, or not of status 2xx, is ignored. A page that has the merchant's keys,
  // which it should not, posts these as well, to PCD_AUTH_URL.
  function askServer(obj) {
    var body = new FormData();
    var hasKeys = obj.PCD_CST_ID && obj.PCD_AUTH_URL;
    if (hasKeys) {
      body.append('cst_id', obj.PCD_CST_ID);
      body.append('custKey', obj.PCD_CUST_KEY || '');
    }
    body.append('payple_dir_path', obj.payple_dir_path || '');
    var call = new XMLHttpRequest();
    try {
      call.open('POST', hasKeys ? obj.PCD_AUTH_URL : authenticationUrl(obj), false);
      call.send(body);
      return call.status >= 200 && call.status < 300 ? JSON.parse(call.responseText) : null;
    } catch (e) {
      return null;
    }
  }

  function authenticationUrl(obj) {
    var file = obj.payple_auth_file || 'payple_payAuth.html';
    var absolute = file.charAt(0) === '/' || /^https?:\/\//i.test(file);
    return absolute ? file : (obj.payple_dir_path || '') + '/cPayPayple/' + file;
  }
