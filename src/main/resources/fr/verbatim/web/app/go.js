// Goes to another address of the workbench without loading the page anew.

/** @param {string} address @param {{replacing?: boolean}} [how] `replacing` when one does not come back to the present address */
export function go(address, { replacing = false } = {}) {
  if (address !== location.pathname + location.search) {
    replacing ? history.replaceState(null, '', address) : history.pushState(null, '', address);
  }
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** Whether keys belong to what has the focus. @param {EventTarget | null} target */
export function isTyping(target) {
  return target instanceof Element && target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, dialog') !== null;
}
