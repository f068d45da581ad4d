import { describe, expect, test } from '@jest/globals';
import { packById } from '#rulepacks';
import { preCheck, type PreCheckFacts, type PreCheckPoint } from './pre-check.ts';
import { procedureById } from './procedure.ts';

const body =
  'Depuis deux hivers la rue Al Massira est sans éclairage entre la mosquée et l’école. Les enfants rentrent à la nuit tombée, deux ' +
  'chutes ont été constatées en janvier. Nous demandons au conseil d’inscrire à son ordre du jour la remise en service des douze lampadaires.';
const petition: PreCheckFacts = {
  pack: packById('ma-commune-2016'),
  petitioner: 'citizens',
  requiredSignatures: 100,
  titles: { fr: 'Rétablir l’éclairage de la rue Al Massira' },
  bodies: { fr: body },
  similarHere: 0,
  similarElsewhere: 0,
};
const pointsOf = (more: Partial<PreCheckFacts> = {}): PreCheckPoint[] => preCheck({ ...petition, ...more });
const point = (code: string, more: Partial<PreCheckFacts> = {}): PreCheckPoint => pointsOf(more).find((one) => one.code === code)!;
const inBody = (text: string): Partial<PreCheckFacts> => ({ bodies: { fr: `${body}\n${text}` } });

describe('a petition in order', () => {
  test('has nothing to look at again, and is asked what only a person can tell', () => {
    expect(pointsOf().map(({ code, sign, about }) => [code, about, sign])).toEqual([
      ['competence', undefined, 'ask'],
      ['forbidden-object', 'constants-of-the-nation', 'fine'],
      ['petitioner', 'citizens', 'fine'],
      ['signatories', undefined, 'ask'],
      ['interest', undefined, 'ask'],
      ['paper', 'signature-list', 'ask'],
      ['paper', 'representative', 'ask'],
      ['length', undefined, 'fine'],
      ['title', undefined, 'fine'],
      ['one-subject', undefined, 'fine'],
      ['personal-data', undefined, 'fine'],
      ['similar', undefined, 'fine'],
    ]);
  });

  test('has the article of its pack beside each point of law, with its grade', () => {
    expect(point('signatories')).toMatchObject({
      legalRef: 'loi organique 113-14, art. 123',
      confidence: 'R',
      values: { count: 100, age: 18 },
    });
    expect(point('forbidden-object')).toMatchObject({ legalRef: 'Constitution, art. 1', confidence: 'C' });
    expect(point('length')).toMatchObject({ legalRef: null, confidence: 'P' });
  });
});

describe('the competence of the council', () => {
  test.each([
    ['Que le tribunal statue plus vite', 'justice'],
    ['ونطالب بتغيير المناهج الدراسية', 'curricula'],
    ['Augmenter la retraite des ouvriers', 'pensions'],
    ['فتح مفوضية للشرطة', 'security'],
    ['Bajar el precio de la gasolina', 'prices'],
  ])('is asked again by: %s', (text, topic) => {
    expect(point('competence', inBody(text))).toMatchObject({ sign: 'look', found: [topic] });
  });

  test('is not doubted because a word only contains one of the State', () => {
    expect(point('competence', inBody('La rue des Antipolices, le visage du marché'))).toMatchObject({ sign: 'ask', found: [] });
  });
});

describe('what the law forbids', () => {
  test('is shown with the words that speak of it', () => {
    expect(point('forbidden-object', inBody('ونتحدث عن النظام الملكي'))).toMatchObject({ sign: 'look', found: ['نظام ملكي'] });
  });

  test('is each object of the pack: a Walloon question is neither of a person nor of statistics', () => {
    const points = pointsOf({
      pack: procedureById('be-wallonia-commune-2012'),
      ...inBody('Combien gagne Madame Dupont ? Donnez les statistiques.'),
    });
    const looked = points.filter(({ code, sign }) => code === 'forbidden-object' && sign === 'look');
    expect(looked.map(({ about }) => about)).toEqual(['personal-question', 'statistical-request']);
    expect(looked.every(({ legalRef }) => legalRef?.includes('L1122-14'))).toBe(true);
  });
});

describe('who petitions, and with which papers', () => {
  test('an association shows the four conditions, each with its article, and needs no signatures', () => {
    const points = pointsOf({ petitioner: 'association' });
    expect(points.filter(({ code }) => code === 'paper').map(({ about, legalRef }) => [about, legalRef])).toEqual([
      ['statutes', 'loi organique 113-14, art. 124'],
      ['receipt', 'loi organique 113-14, art. 124'],
      ['representative-power', 'loi organique 113-14, arts. 121-125'],
      ['linked-activity', 'loi organique 113-14, art. 124'],
    ]);
    expect(points.some(({ code }) => code === 'signatories')).toBe(false);
  });

  test('an association where the law knows only citizens is told so', () => {
    expect(point('petitioner', { petitioner: 'association', pack: procedureById('ec-commune-initiative-2008') }).sign).toBe('look');
  });
});

describe('the words', () => {
  test.each([
    ['LAMPADAIRES EN PANNE PARTOUT', ['capitals']],
    ['Éclairage', ['too-few-words']],
    ['Rendez-nous notre éclairage maintenant !', ['shouting']],
    ['Il faudrait que le conseil...', ['unfinished']],
    ['إصلاح الإنارة العمومية بشارع المسيرة', []],
  ])('of the title %s show %j', (title, found) => {
    expect(point('title', { titles: { fr: title } }).found).toEqual(found);
  });

  test('that ask for several things are more than one petition', () => {
    const three = 'Nous demandons un pont. Nous demandons une école. Nous demandons un souk.';
    expect(point('one-subject', { bodies: { fr: three } })).toMatchObject({ sign: 'look', found: ['several-requests'] });
    expect(point('one-subject', inBody('1. un pont\n2. une école\n3. un souk\n4. un stade')).found).toEqual(['long-list']);
    expect(point('one-subject', { titles: { fr: 'Réparer le pont et le souk et la route' } }).found).toEqual(['several-in-title']);
  });

  test('too short to be understood, or too long to be read', () => {
    expect(point('length', { titles: { fr: 'Un pont' }, bodies: { fr: 'Un pont à Oued Laou, que tous attendent.' } }).found).toEqual([
      'title-short',
      'body-short',
    ]);
    expect(point('length', { titles: { fr: 'Un pont '.repeat(15) }, bodies: { fr: body.repeat(15) } }).found).toEqual([
      'title-long',
      'body-long',
    ]);
  });

  test('with a phone or a card number are public: the kind is said, the number is not kept', () => {
    const found = point('personal-data', inBody('Appelez Karim au 06 12 34 56 78, CNIE AB123456'));
    expect(found).toMatchObject({ sign: 'look', found: ['phone', 'id-number'] });
    expect(JSON.stringify(found)).not.toMatch(/06 12|AB123456/);
  });
});

test('a like petition here is worth a look; elsewhere it is only said', () => {
  expect(point('similar', { similarHere: 2, similarElsewhere: 5 })).toMatchObject({ sign: 'look', values: { here: 2, elsewhere: 5 } });
  expect(point('similar', { similarElsewhere: 5 })).toMatchObject({ sign: 'fine' });
});
