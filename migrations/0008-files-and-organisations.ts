import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Attachments, and the dossiers of associations: what they are, where since when, who acts for them until when, and what was checked. */
export class FilesAndOrganisations1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.files(runner);
    await this.dossiers(runner);
    await this.histories(runner);
    const changing = ['file', 'organisation', 'organisation_place', 'organisation_document', 'organisation_member'];
    await grant(runner, 'SELECT, INSERT, UPDATE', ...changing);
    await grant(runner, 'SELECT, INSERT', 'organisation_governance', 'organisation_event');
  }

  private async files(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        owner_type text,
        owner_id uuid,
        name text NOT NULL,
        media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp')),
        bytes integer NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
        sha256 text NOT NULL,
        storage_key text NOT NULL CONSTRAINT uq_file_storage_key UNIQUE,
        scan text NOT NULL CHECK (scan IN ('pending', 'clean', 'infected', 'unscanned')),
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        purged_at timestamptz,
        erased_at timestamptz,
        CHECK ((owner_type IS NULL) = (owner_id IS NULL)),
        CHECK (erased_at IS NULL OR purged_at IS NOT NULL)
      );
      CREATE INDEX ix_file_owner ON file (owner_type, owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX ix_file_waiting ON file (created_by, created_at) WHERE owner_id IS NULL AND purged_at IS NULL;
      CREATE INDEX ix_file_pending ON file (created_at) WHERE scan = 'pending';
      CREATE INDEX ix_file_erasure ON file (purged_at) WHERE purged_at IS NOT NULL AND erased_at IS NULL;
    `);
  }

  private async dossiers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        status text NOT NULL CHECK (status IN ('declared', 'documents-checked', 'verified', 'expiring', 'lapsed', 'rejected')),
        name_ar text,
        name_latin text,
        search_text text NOT NULL,
        legal_form text NOT NULL CHECK (legal_form IN ('association', 'federation', 'foundation', 'cooperative', 'other')),
        founded_on date NOT NULL,
        receipt_number text,
        receipt_on date,
        purposes jsonb NOT NULL,
        purpose_tags text[] NOT NULL,
        website text,
        contact_sealed bytea NOT NULL,
        declared_by uuid NOT NULL,
        checked_by uuid,
        verified_by uuid,
        verified_on date,
        created_at timestamptz NOT NULL,
        CHECK (name_ar IS NOT NULL OR name_latin IS NOT NULL),
        CHECK ((receipt_number IS NULL) = (receipt_on IS NULL))
      );
      CREATE INDEX ix_organisation_commune ON organisation (commune_id, created_at DESC, id DESC);
      CREATE INDEX ix_organisation_public ON organisation (created_at DESC, id DESC) WHERE status IN ('verified', 'expiring');
      CREATE INDEX ix_organisation_declared_by ON organisation (declared_by) WHERE status = 'declared';

      CREATE TABLE organisation_document (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        kind text NOT NULL CHECK (kind IN ('statutes', 'receipt', 'bureau-minutes', 'mandate', 'seat-proof', 'governance', 'other')),
        file_id uuid NOT NULL REFERENCES file (id) CONSTRAINT uq_organisation_document_file UNIQUE,
        issued_on date,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        removed_at timestamptz
      );
      CREATE INDEX ix_organisation_document ON organisation_document (organisation_id, created_at);

      CREATE TABLE organisation_place (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        territory_id uuid NOT NULL REFERENCES territory (id),
        kind text NOT NULL CHECK (kind IN ('seat', 'branch')),
        address text NOT NULL,
        from_day date NOT NULL,
        to_day date,
        document_id uuid REFERENCES organisation_document (id),
        confirmed_by uuid,
        confirmed_on date,
        created_at timestamptz NOT NULL,
        CHECK (to_day IS NULL OR to_day >= from_day),
        CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
      );
      CREATE UNIQUE INDEX uq_organisation_place_seat ON organisation_place (organisation_id) WHERE kind = 'seat' AND to_day IS NULL;
      CREATE UNIQUE INDEX uq_organisation_place_branch ON organisation_place (organisation_id, territory_id) WHERE kind = 'branch' AND to_day IS NULL;
      CREATE INDEX ix_organisation_place_territory ON organisation_place (territory_id);

      CREATE TABLE organisation_member (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        role text NOT NULL CHECK (role IN ('representative', 'editor')),
        capacity text CHECK (capacity IN ('president', 'vice-president', 'secretary-general', 'treasurer', 'delegate')),
        name_sealed bytea NOT NULL,
        is_name_public boolean NOT NULL,
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        email_code text,
        from_day date NOT NULL,
        to_day date,
        ended_on date,
        document_id uuid REFERENCES organisation_document (id),
        confirmed_by uuid,
        confirmed_on date,
        created_at timestamptz NOT NULL,
        CHECK ((role = 'representative') = (to_day IS NOT NULL)),
        CHECK ((role = 'representative') = (capacity IS NOT NULL)),
        CHECK (to_day IS NULL OR to_day >= from_day),
        CHECK ((confirmed_by IS NULL) = (confirmed_on IS NULL))
      );
      CREATE INDEX ix_organisation_member ON organisation_member (organisation_id);
      CREATE INDEX ix_organisation_member_person ON organisation_member (person_id) WHERE ended_on IS NULL;
      CREATE INDEX ix_organisation_member_invited ON organisation_member (email_code) WHERE person_id IS NULL AND ended_on IS NULL;
    `);
  }

  private async histories(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_governance (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        item text NOT NULL CHECK (item IN ('general-assembly', 'bureau-elected', 'accounts-approved', 'activity-report', 'internal-rules', 'women-in-bureau')),
        done_on date NOT NULL,
        document_id uuid REFERENCES organisation_document (id),
        women integer CHECK (women >= 0),
        members integer CHECK (members > 0),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((item = 'women-in-bureau') = (women IS NOT NULL AND members IS NOT NULL)),
        CHECK (women <= members)
      );
      CREATE INDEX ix_organisation_governance ON organisation_governance (organisation_id, item, done_on DESC, created_at DESC);

      CREATE TABLE organisation_event (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        at timestamptz NOT NULL,
        legal_day date NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reason_codes text[] NOT NULL,
        reasons jsonb,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_organisation_event ON organisation_event (organisation_id, at, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
