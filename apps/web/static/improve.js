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
  // Passkeys, where the browser can read their options itself.
  const reads = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!reads) continue;
    form.hidden = false;
    const isNew = form.dataset.passkey === 'create';
    form.querySelector('button').addEventListener('click', async () => {
      try {
        const asked = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams({ kind: form.dataset.passkey }) });
        const { challengeId, options, message } = await asked.json();
        if (message) throw new Error(message);
        const credential = isNew
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.challengeId.value = challengeId;
        form.elements.response.value = JSON.stringify(credential);
        form.requestSubmit();
      } catch (error) {
        // Given up by the person: nothing to say. Anything else the server said.
        if (error.name !== 'NotAllowedError') alert(error.message);
      }
    });
  }
  // A ballot is saved after each tap without leaving the page; where that fails, the form is sent as it is.
  document.addEventListener('submit', async (event) => {
    const { target: form, submitter } = event;
    if (!form.dataset.swap) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const tapped = submitter?.id;
    try {
      const body = new URLSearchParams(new FormData(form, submitter));
      const answer = await fetch(form.action, { method: 'POST', headers: { accept: 'text/html' }, body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(form.dataset.swap);
      if (!answer.ok || !fresh) throw new Error(answer.status);
      document.getElementById(form.dataset.swap).replaceWith(fresh);
      const next = document.getElementById(tapped) ?? document.getElementById(tapped.replace('less', 'more'));
      (next ?? fresh.querySelector('button, a'))?.focus();
    } catch {
      delete form.dataset.swap;
      form.requestSubmit(submitter);
    }
  });
  // The secret of a ballot is made on the voter's own device where it can be.
  for (const field of document.querySelectorAll('[data-secret]')) {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const text = [...crypto.getRandomValues(new Uint8Array(28))].map((byte) => letters[byte % 32]).join('');
    field.value = text.match(/.{4}/g).join('-');
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
