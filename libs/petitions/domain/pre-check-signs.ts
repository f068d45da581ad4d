import { fold, type Translated } from '#kernel';
import { withoutArticle } from './likeness.ts';

/**
 * Words that speak of what a council cannot decide, or of what the law forbids a petition. They are proposed by the project (P) and
 * decide nothing: a word that is found is shown, and its author looks again. Folded.
 */
type Signs = Readonly<Record<string, string>>;

const split = (signs: Signs): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(signs).map(([topic, words]) => [topic, words.split(',').map((word) => word.trim())]));

/** Matters of the State in the countries of the packs, by topic. */
export const mattersOfState = split({
  justice: 'tribunal, jugement, magistrat, procureur, court of law, sentencia, محكمه, محاكم, قضاء, قاضي, نيابه عامه',
  security: 'police, gendarmerie, armee, policia, ejercito, army, شرطه, درك, جيش, امن وطني',
  papers: 'passeport, visa, carte nationale, pasaporte, passport, جواز سفر, جوازات, تاشيره, بطاقه وطنيه',
  taxes: 'impot sur le revenu, impot sur les societes, tva, income tax, impuesto a la renta, ضريبه علي دخل',
  curricula: 'programme scolaire, manuel scolaire, baccalaureat, school curriculum, plan de estudios, مناهج, مقررات دراسيه, باكالوريا',
  pensions: 'retraite, cnss, pension, jubilacion, تقاعد, ضمان اجتماعي',
  diplomacy: 'affaires etrangeres, ambassade, foreign affairs, embajada, شؤون خارجيه, سفاره',
  prices: 'prix du carburant, prix du gaz, fuel price, precio de la gasolina, ثمن محروقات, اسعار محروقات',
});

/** What the law names as no object of a petition, by its code in the pack. */
export const forbiddenSigns = split({
  'constants-of-the-nation':
    'monarchie, royaute, integrite territoriale, religion d etat, monarchy, monarquia, نظام ملكي, ملكيه, وحده ترابيه, دين دوله',
  'personal-question': 'monsieur, madame, mr, mme, mrs, senor, senora, سيد, سيده',
  'statistical-request': 'statistique, statistic, estadistica, احصائيات, احصاء',
  'documentary-request': 'copie de, copie du, photocopie, copy of, copia de, نسخه من, نسخ من',
});

/** Texts as signs are looked for: folded, the Arabic article taken off. */
export const readable = (...texts: readonly Translated[]): string =>
  ` ${texts
    .flatMap((one) => Object.values(one))
    .map((text) =>
      fold(text ?? '')
        .split(' ')
        .map(withoutArticle)
        .join(' '),
    )
    .join(' | ')} `;

/** From this length on, a word of the text may go on: policier, statistiques. A shorter one is whole: a visage is no visa. */
const longEnough = 6;

/** Which of the words are in a readable text, in the order of the list. */
export const signsIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word.length < longEnough ? ` ${word} ` : ` ${word}`));
