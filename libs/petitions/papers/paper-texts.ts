import { Injectable } from '@nestjs/common';
import { inLanguage, type Translated } from '#kernel';
import type { Paper, PaperFact, Passage } from '#documents';
import { Config, I18n, type Locale } from '#platform';
import type { Heading } from './paper-contents.ts';

/** Words for papers. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly i18n: I18n,
    private readonly config: Config,
  ) {}

  in(to: Locale) {
    const text = (key: string, values: Readonly<Record<string, unknown>> = {}): string => this.i18n.text(to, key, values);
    const fact = (label: string, said: string, more: Partial<PaperFact> = {}): PaperFact => ({
      label: text(`document.fact.${label}`),
      text: said,
      ...more,
    });
    return { text, fact };
  }

  head({ countryCode, territoryKind, territoryNames }: Heading, to: Locale, title: string): Pick<Paper, 'authority' | 'title'> {
    const country = `document.country.${countryCode}`;
    const kind = this.i18n.text(to, `territory.kind.${territoryKind}`);
    const council = this.i18n.text(to, 'document.authority', { kind, name: inLanguage(territoryNames, to) });
    return { authority: this.i18n.has(to, country) ? [this.i18n.text(to, country), council] : [council], title };
  }

  title(said: Heading, to: Locale): PaperFact {
    const { language, words: text } = this.pick(said, to, said.titles);
    return { label: this.i18n.text(to, 'document.fact.petition'), text, language };
  }

  /** The words in the paper's language where they exist, else in the one that counts. */
  pick({ titles, authoritativeLanguage }: Heading, to: Locale, of: Translated): { language: Locale; words: string } {
    const language = titles[to] ? to : authoritativeLanguage;
    return { language, words: of[language] ?? inLanguage(of, to) };
  }

  passage(said: Heading, to: Locale, of: Translated): Passage {
    const language = of[to] ? to : of[said.authoritativeLanguage] ? said.authoritativeLanguage : (Object.keys(of)[0] as Locale);
    return { text: of[language] ?? '', language };
  }

  address = ({ petitionId }: Heading, to: Locale): string => `${this.config.PUBLIC_URL}/${to}/petitions/${petitionId}`;
}
