import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** What charters hold of a person, for the person alone. */
@Injectable()
export class OwnCharterReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<Fields[]> {
    const title = 'c.titles ->> c.authoritative_language';
    const rows: { fields: Fields }[] = await this.dataSource.query(
      `SELECT json_build_object('kind', 'member', 'charter', ${title}, 'name', m.name, 'at', m.named_at) AS fields
       FROM charter_member m JOIN charter c ON c.id = m.charter_id WHERE m.person_id = $1
       UNION ALL
       SELECT json_build_object('kind', 'contribution', 'charter', ${title}, 'version', o.version_number, 'grounds', o.grounds,
         'proposal', o.proposal, 'isHidden', o.is_hidden, 'isAccepted', o.is_accepted, 'at', o.created_at)
       FROM charter_contribution o JOIN charter c ON c.id = o.charter_id WHERE o.person_id = $1
       UNION ALL
       SELECT json_build_object('kind', 'signature', 'charter', ${title}, 'party', coalesce(s.party_names ->> 'fr', s.party_names ->> 'ar'),
         'capacity', s.capacity, 'contentHash', s.content_hash, 'at', s.signed_at)
       FROM charter_signature s JOIN charter c ON c.id = s.charter_id WHERE s.person_id = $1`,
      [personId],
    );
    return rows.map(({ fields }) => fields);
  }
}
