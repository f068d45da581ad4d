import { Injectable } from '@nestjs/common';
import { I18n, type Locale } from '#platform';
import type { Charter } from './charter.entity.ts';
import type { CharterVersion, CharterWorkshop } from './charter-version.entity.ts';
import { publishedAttendance } from './domain/attendance.ts';
import { isAttendanceTold, standingOf } from './domain/charter.ts';
import { languageStates } from './domain/charter-text.ts';
import type { CommitmentReview } from './domain/review.ts';

/** What a charter shows beside its own rows, in a reader's language. */
@Injectable()
export class CharterTexts {
  constructor(private readonly i18n: I18n) {}

  status = (locale: Locale, status: string): string => this.i18n.text(locale, `charter.status.${status}`);

  /** A version, with how it stands to what binds, and which words in it are older than those that count. */
  version({ id: charterId, status, adoptedVersion, authoritativeLanguage }: Charter, version: CharterVersion) {
    const { number, text, ages, contentHash, notes, createdAt } = version;
    const languages = languageStates(text, ages, authoritativeLanguage);
    const staleLanguages = (articleId: string) =>
      languages.filter(({ stale }) => stale.includes(articleId)).map(({ language }) => language);
    return {
      ...{ number, contentHash, notes, createdAt },
      standing: standingOf(status, adoptedVersion, number),
      articles: text.articles.map(({ commitments, ...article }) => ({
        ...article,
        staleLanguages: staleLanguages(article.id),
        commitments: commitments.map((one) => ({ ...one, charterId })),
      })),
      languages: languages.map((one) => ({ ...one, isCurrent: !one.stale.length && !one.missing.length })),
    };
  }

  attendance(locale: Locale, { status }: Charter, workshops: readonly CharterWorkshop[]) {
    if (!isAttendanceTold(status) || !workshops.length) return null;
    const { tables, ...sums } = publishedAttendance(workshops);
    const text = (key: string): string => this.i18n.text(locale, `charter.attendance.${key}`);
    return {
      ...sums,
      tables: tables.map(({ part, cells }) => ({
        part,
        partText: text(part),
        cells: cells.map((cell) => ({ ...cell, categoryText: text(`${part}.${cell.category}`) })),
      })),
    };
  }

  commitment = (locale: Locale, review: CommitmentReview) => ({
    ...review,
    stateText: this.i18n.text(locale, `charter.commitment.${review.state}`),
  });
}
