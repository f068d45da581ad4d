import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#kernel';

export const territoryKinds = ['country', 'region', 'province', 'commune', 'arrondissement'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

@Entity('territory')
export class Territory {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: TerritoryKind;
  @Column('text') code!: string;
  @Column('text', { name: 'country_code' }) countryCode!: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('jsonb') names!: Translated;
  /** The names folded for search. */
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { nullable: true }) category!: string | null;
  @Column('integer', { nullable: true }) population!: number | null;
  @Column('integer', { name: 'census_year', nullable: true }) censusYear!: number | null;
  @Column('text', { name: 'population_source', nullable: true }) populationSource!: string | null;
  /** People on the electoral list; null where nobody entered it. Some laws count in percent of them. */
  @Column('integer', { nullable: true }) electors!: number | null;
  @Column('boolean', { name: 'has_arrondissements' }) hasArrondissements!: boolean;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
