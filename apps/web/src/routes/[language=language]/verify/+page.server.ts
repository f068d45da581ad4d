import { verifyDocument, verifyFiling, verifySignature } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks a receipt by its number and code, or an official document by its code. They come by the address, so that a printed code can be a link. */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const given = (name: string): string => (url.searchParams.get(name) ?? '').trim().slice(0, 100);
  const [number, signature, code, document] = [given('number'), given('signature').toLowerCase(), given('code'), given('document')];
  setHeaders({ 'cache-control': 'private, no-store' });
  const asked = { number, signature, code, document };
  if (document) return { ...asked, paper: (await locals.api.ask(verifyDocument, { code: document })).verifyDocument };
  if (number && code) {
    const { verifyFilingReceipt } = await locals.api.ask(verifyFiling, { number, code });
    return { ...asked, filing: verifyFilingReceipt };
  }
  if (signature && code) {
    if (!uuid.test(signature))
      return { ...asked, signed: { isGenuine: false, state: null, signedAt: null, contentHash: null, petition: null } };
    const { verifySignatureReceipt } = await locals.api.ask(verifySignature, { signatureId: signature, code });
    return { ...asked, signed: verifySignatureReceipt };
  }
  return asked;
};
