import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** What came of what, from a petition to the photo of what was built: append-only, and what was on agendas so far is linked. */
export class ChainOfEffect1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE effect_link (
        from_kind text NOT NULL,
        from_id uuid NOT NULL,
        to_kind text NOT NULL,
        to_id uuid NOT NULL,
        relation text NOT NULL CHECK (relation IN
          ('contains', 'led-to', 'put-on-agenda', 'moved-to', 'decided-by', 'carried-out-by', 'paid-by', 'shown-by')),
        territory_id uuid NOT NULL REFERENCES territory (id),
        at timestamptz NOT NULL,
        PRIMARY KEY (from_kind, from_id, to_kind, to_id, relation),
        CHECK (from_kind <> to_kind OR from_id <> to_id)
      );
      CREATE INDEX ix_effect_link_to ON effect_link (to_kind, to_id);

      INSERT INTO effect_link (from_kind, from_id, to_kind, to_id, relation, territory_id, at)
        SELECT i.subject_type, i.subject_id, 'agenda-item', i.id, 'put-on-agenda', s.commune_id, i.created_at
        FROM agenda_item i JOIN council_session s ON s.id = i.session_id;
      INSERT INTO effect_link (from_kind, from_id, to_kind, to_id, relation, territory_id, at)
        SELECT 'agenda-item', i.id, 'deliberation', d.id, 'decided-by', s.commune_id, d.created_at
        FROM deliberation d JOIN agenda_item i ON i.id = d.agenda_item_id JOIN council_session s ON s.id = i.session_id;
      INSERT INTO effect_link (from_kind, from_id, to_kind, to_id, relation, territory_id, at)
        SELECT 'budget-project', p.id, 'project-payment', l.id, 'paid-by', b.commune_id, l.at
        FROM budget_spending l JOIN budget_project p ON p.id = l.project_id JOIN budget b ON b.id = p.budget_id;
      INSERT INTO effect_link (from_kind, from_id, to_kind, to_id, relation, territory_id, at)
        SELECT 'project-payment', l.id, 'project-evidence', l.id, 'shown-by', b.commune_id, l.at
        FROM budget_spending l JOIN budget_project p ON p.id = l.project_id JOIN budget b ON b.id = p.budget_id
        WHERE cardinality(l.photos) > 0;
    `);
    await grant(runner, 'SELECT, INSERT', 'effect_link');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
