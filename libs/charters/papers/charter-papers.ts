import { Injectable } from '@nestjs/common';
import { DocumentKinds, type Paper, type Passage } from '#documents';
import { inLanguage, type Translated } from '#kernel';
import { I18n, type Locale } from '#platform';
import { type CharterContent, charterContent, charterPaper } from './charter-content.ts';

type Article = CharterContent['articles'][number];

/** The official paper of a charter: what it says in each language. Charters are public, and so is their paper. */
@Injectable()
export class CharterPapers {
  constructor(
    kinds: DocumentKinds,
    private readonly i18n: I18n,
  ) {
    kinds.register({
      kind: charterPaper,
      content: charterContent,
      paper: (said, to) => this.paper(said, to),
      mayRead: () => Promise.resolve(true),
    });
  }

  private paper(said: CharterContent, to: Locale): Paper {
    const text = (key: string, values: Readonly<Record<string, unknown>> = {}): string => this.i18n.text(to, key, values);
    const fact = (label: string, words: string, more: object = {}) => ({
      label: text(`document.fact.charter-${label}`),
      text: words,
      ...more,
    });
    const title = this.pick(said, to, said.titles);
    return {
      ...this.head(said, to),
      title: text('document.kind.charter'),
      subtitle: { text: title.text, language: title.language! },
      facts: [
        fact('edition', text('document.charter.edition', { edition: said.edition, version: said.version })),
        fact('adopted-on', text('document.charter.adopted', { day: said.decidedOn, ...said.votes })),
        ...(said.inForceOn ? [fact('in-force-on', text('document.charter.day', { day: said.inForceOn }))] : []),
        ...(said.parties.length ? [fact('parties', said.parties.map((names) => inLanguage(names, to)).join(' · '))] : []),
        fact('content-hash', said.contentHash, { isCode: true }),
      ],
      passages: said.articles.flatMap((article, place) => this.article(said, to, article, place + 1)),
      notes: [text('document.charter.note', { language: text(`document.charter.language.${said.authoritativeLanguage}`) })],
    };
  }

  private head({ countryCode, territoryKind, territoryNames }: CharterContent, to: Locale): Pick<Paper, 'authority'> {
    const country = `document.country.${countryCode}`;
    const kind = this.i18n.text(to, `territory.kind.${territoryKind}`);
    const council = this.i18n.text(to, 'document.authority', { kind, name: inLanguage(territoryNames, to) });
    return { authority: this.i18n.has(to, country) ? [this.i18n.text(to, country), council] : [council] };
  }

  /** An article with its commitments; one whose words here are older than those that count is printed in those that count. */
  private article(said: CharterContent, to: Locale, { titles, bodies, stale, commitments }: Article, place: number): Passage[] {
    const isCurrent = !stale.includes(to) && Boolean(titles[to]);
    const language = isCurrent ? to : said.authoritativeLanguage;
    const of = (texts: Translated): string => texts[language] ?? inLanguage(texts, language);
    const heading = this.i18n.text(language, 'document.charter.article', { place, title: of(titles) });
    const promises = commitments.map(({ texts, owners, indicators, dueOn }, n) =>
      this.i18n.text(language, 'document.charter.commitment', {
        number: `${place}.${n + 1}`,
        text: of(texts),
        owner: of(owners),
        indicator: of(indicators),
        hasDay: Boolean(dueOn),
        day: dueOn ?? '',
      }),
    );
    return [
      { heading, text: of(bodies), language },
      ...(promises.length
        ? [{ heading: this.i18n.text(language, 'document.charter.commitments'), text: promises.join('\n'), language }]
        : []),
    ];
  }

  private pick({ authoritativeLanguage }: CharterContent, to: Locale, texts: Translated): Passage {
    const language = texts[to] ? to : authoritativeLanguage;
    return { text: texts[language] ?? inLanguage(texts, to), language };
  }
}
