import type { Refusal } from './api/refusal.ts';

/** A form of a page with several, as it comes back when it was refused. */
export interface ActRefused {
  readonly refusal: Refusal;
  readonly given: { readonly act: string; readonly written: Record<string, string[]> };
}

/** What the form of one act shows: its refusal, and what was written in it, or else what is known. */
export const formOf = (form: ActRefused | null | undefined, act: string) => {
  const own = form?.given?.act === act ? form : undefined;
  const written = own?.given.written ?? {};
  return {
    refusal: own?.refusal,
    written,
    one: (name: string, known: string | null | undefined = ''): string => (own ? (written[name]?.[0] ?? '') : (known ?? '')),
    has: (name: string, value: string, known: readonly string[] = []): boolean =>
      own ? (written[name]?.includes(value) ?? false) : known.includes(value),
    wrong: (...fields: string[]): string | undefined =>
      own?.refusal.field && fields.includes(own.refusal.field) ? own.refusal.message : undefined,
  };
};

/** The words of an enum as the catalogues write them: `seat_proof` is `seat-proof`. */
export const dashed = <Text extends string>(text: Text): Dashed<Text> => text.replaceAll('_', '-') as Dashed<Text>;
type Dashed<Text extends string> = Text extends `${infer Start}_${infer Rest}` ? `${Start}-${Dashed<Rest>}` : Text;
