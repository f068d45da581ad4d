/** What somebody typed to be reached by: a mailbox, or else a number of digits, a phone. The API checks it. */
export function typedContact(text: string): { readonly email: string } | { readonly phone: string } {
  const digits = text.replace(/[^\d٠-٩۰-۹]/g, '');
  return !text.includes('@') && digits.length >= 6 ? { phone: text } : { email: text };
}
