/** Builds an element; attributes that are null or false are left out, functions become listeners. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, '').toLowerCase(), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Shows a message at the top for a while, as the site does with refusals it may show. */
export function toast(text) {
  const box = h('div', { role: 'alert', class: 'toast' }, text);
  document.body.append(box);
  setTimeout(() => box.remove(), 6000);
}
