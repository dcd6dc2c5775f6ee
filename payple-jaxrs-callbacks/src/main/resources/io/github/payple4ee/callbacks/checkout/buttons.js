const disabledHere = new WeakSet();
const focusedThen = new WeakSet();

const buttonsOf = (orderId) =>
  [...document.querySelectorAll('[data-payple-order]')].filter((found) => found.dataset.paypleOrder === orderId);

/** Shows the progress on the buttons of an order: opening, open, delivering; an empty text when they may be pressed. */
function showStep(orderId, step) {
  for (const button of buttonsOf(orderId)) {
    if (step) {
      button.dataset.paypleStep = step;
      button.setAttribute('aria-busy', 'true');
      disable(button);
    } else {
      delete button.dataset.paypleStep;
      button.removeAttribute('aria-busy');
      enable(button);
    }
  }
}

function disable(button) {
  if ('disabled' in button && !button.disabled) {
    if (document.activeElement === button) {
      focusedThen.add(button);
    }
    button.disabled = true;
    disabledHere.add(button);
  }
}

/** A button that the shop's page disabled stays disabled. */
function enable(button) {
  if (disabledHere.delete(button)) {
    button.disabled = false;
    // a browser takes the focus from a button that is disabled
    if (focusedThen.delete(button) && document.activeElement === document.body) {
      button.focus();
    }
  }
}

/** Fires an event on the page. Returns false when a listener prevented the script's own action. */
function emit(orderId, name, detail) {
  const target = buttonsOf(orderId)[0] || document;
  return target.dispatchEvent(
    new CustomEvent(`payple:${name}`, { bubbles: true, cancelable: true, detail: { orderId, ...detail } }),
  );
}

/** Shows a text beside the button, or in the page's own element with `data-payple-message-of`. */
function showMessage(orderId, text) {
  const element = messageOf(orderId) || (text && newMessage(orderId));
  if (element) {
    element.textContent = text;
    element.hidden = !text;
  }
}

function messageOf(orderId) {
  return [...document.querySelectorAll('[data-payple-message-of]')].find(
    (found) => found.dataset.paypleMessageOf === orderId,
  );
}

function newMessage(orderId) {
  const button = buttonsOf(orderId)[0];
  if (!button) {
    return null;
  }
  const element = document.createElement('p');
  element.className = 'payple-message';
  element.setAttribute('role', 'alert');
  element.dataset.paypleMessageOf = orderId;
  button.after(element);
  return element;
}
