import type { TerritoryKind } from '#generated/contract.ts';
import type { Api } from '#lib/api/api.server.ts';
import type { Me } from '#lib/api/me.server.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      theme: Theme;
      api: Api;
      /** Who is signed in; asked once per page, and null where the API does not answer. */
      me: () => Promise<Me | null>;
    }
    interface PageData {
      /** The commune whose rooms the navigation shows; a province or a region has none. */
      commune?: { readonly id: string; readonly name: string; readonly kind?: TerritoryKind };
    }
    interface Error {
      /** Number under which the log has the rest. */
      id?: string;
    }
  }
}

export {};
