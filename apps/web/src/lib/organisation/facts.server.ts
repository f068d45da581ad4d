import type { LegalForm, PurposeTag } from '#generated/contract.ts';
import { translated, value, values } from '#lib/form.server.ts';

/** A field left empty is not there. */
const orNone = (form: FormData, name: string): string | null => value(form, name) || null;

/** What an association says of itself, as the form has it. */
export const factsOf = (form: FormData) => ({
  nameAr: orNone(form, 'nameAr'),
  nameLatin: orNone(form, 'nameLatin'),
  legalForm: value(form, 'legalForm') as LegalForm,
  foundedOn: value(form, 'foundedOn'),
  receiptNumber: orNone(form, 'receiptNumber'),
  receiptOn: orNone(form, 'receiptOn'),
  purposes: translated(form, 'purposes'),
  purposeTags: values(form, 'purposeTags') as PurposeTag[],
  website: orNone(form, 'website'),
  contact: { email: orNone(form, 'email'), phone: orNone(form, 'phone') },
});
