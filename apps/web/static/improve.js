/* Comfort where script runs; every page works without it. */
(() => {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  for (const button of document.querySelectorAll('[data-share]')) {
    if (!navigator.share && !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const url = button.dataset.share;
      if (navigator.share) await navigator.share({ title: document.title, url }).catch(() => {});
      else {
        await navigator.clipboard.writeText(url);
        button.textContent = button.dataset.done;
      }
    });
  }
  // A second tap on "send" sends nothing twice (the server would not take it either).
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
  const menus = () => document.querySelectorAll('details.menu[open]');
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus()) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
