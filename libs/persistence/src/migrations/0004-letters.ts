import { type MigrationInterface, type QueryRunner } from 'typeorm';

import { protectTables } from './0002-organisation-and-identity.js';

/** Letters, their versions, files, tasks, opinions. */
export class Letters1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE chain_definition (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  body jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, id),
  UNIQUE (authority_id, code, version)
);
CREATE TRIGGER chain_definition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_definition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document_template (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES authority (id),
  code text NOT NULL,
  title text NOT NULL,
  document_type text NOT NULL,
  issuer_id uuid NOT NULL,
  drafting_unit_id uuid NOT NULL,
  chain_code text NOT NULL,
  symbol text NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  UNIQUE (authority_id, code),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, drafting_unit_id) REFERENCES unit (authority_id, id)
);

CREATE TABLE file (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  authority_id uuid NOT NULL REFERENCES authority (id),
  bytes bigint NOT NULL CHECK (bytes > 0),
  media_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, sha256)
);
CREATE TRIGGER file_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_type text NOT NULL,
  issuer_id uuid NOT NULL,
  drafting_unit_id uuid NOT NULL,
  drafter_post_id uuid,
  drafter_person_id uuid,
  chain_id uuid NOT NULL,
  symbol text NOT NULL,
  subject text NOT NULL CHECK (subject <> ''),
  status text NOT NULL CHECK (status IN ('drafting', 'in-progress', 'returned', 'with-proposer', 'signed', 'numbered', 'sealed', 'issued', 'withdrawn', 'rejected')),
  step text,
  content_version integer NOT NULL DEFAULT 0,
  urgency text NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'very-urgent')),
  proposal_id uuid,
  proposes_id uuid,
  number integer,
  issued_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, id) REFERENCES aggregate (authority_id, id),
  FOREIGN KEY (authority_id, issuer_id) REFERENCES issuer (authority_id, id),
  FOREIGN KEY (authority_id, drafting_unit_id) REFERENCES unit (authority_id, id),
  FOREIGN KEY (authority_id, drafter_post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, drafter_person_id) REFERENCES person (authority_id, id),
  FOREIGN KEY (authority_id, chain_id) REFERENCES chain_definition (authority_id, id),
  FOREIGN KEY (authority_id, proposal_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, proposes_id) REFERENCES document (authority_id, id)
);
COMMENT ON COLUMN document.proposal_id IS 'letter of the proposing agency that carried the draft in force (its tờ trình)';
COMMENT ON COLUMN document.proposes_id IS 'returned letter that the draft carried by this one replaces';
CREATE INDEX document_of_unit ON document (drafting_unit_id, created_at DESC);

CREATE TABLE document_subject (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (document_id, person_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
);
-- document_subject: persons named in the matter: they never act on the letter (sample-province.md §5)

CREATE TABLE document_draft (
  document_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  slip text NOT NULL DEFAULT '',
  etag integer NOT NULL DEFAULT 1,
  saved_at timestamptz NOT NULL DEFAULT now(),
  saved_by jsonb NOT NULL,
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
COMMENT ON COLUMN document_draft.slip IS 'phiếu trình of the verifying office';

CREATE TABLE document_version (
  document_id uuid NOT NULL,
  no integer NOT NULL CHECK (no > 0),
  authority_id uuid NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL,
  enclosure jsonb,
  slip text NOT NULL DEFAULT '',
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL DEFAULT business_now(),
  made_by jsonb NOT NULL,
  PRIMARY KEY (document_id, no),
  UNIQUE (authority_id, document_id, no),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
CREATE TRIGGER document_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON document_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE rendition (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_no integer NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('draft', 'enclosure', 'signing')),
  signer_post_id uuid,
  signer_person_id uuid,
  authority_line jsonb,
  file_sha256 text NOT NULL,
  pages integer NOT NULL CHECK (pages > 0),
  fields jsonb NOT NULL DEFAULT '[]',
  made_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (authority_id, document_id, version_no) REFERENCES document_version (authority_id, document_id, no),
  FOREIGN KEY (authority_id, signer_post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, file_sha256) REFERENCES file (authority_id, sha256),
  CHECK ((purpose = 'signing') = (signer_post_id IS NOT NULL AND signer_person_id IS NOT NULL AND authority_line IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (document_id, version_no, purpose, signer_post_id, signer_person_id, authority_line)
);
CREATE TRIGGER rendition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON rendition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE task (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  step text NOT NULL,
  slot text NOT NULL,
  opening integer NOT NULL CHECK (opening > 0),
  kind text NOT NULL,
  post_id uuid NOT NULL,
  other_post_ids uuid[] NOT NULL DEFAULT '{}',
  version_no integer NOT NULL,
  given_by jsonb,
  opened_at timestamptz NOT NULL,
  due_on date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'cancelled')),
  claimed_by uuid,
  claimed_at timestamptz,
  seen_at timestamptz,
  act_id uuid,
  closed_at timestamptz,
  outcome text,
  UNIQUE (document_id, opening, step, slot),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, act_id) REFERENCES act (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, post_id) REFERENCES post (authority_id, id),
  FOREIGN KEY (authority_id, claimed_by) REFERENCES person (authority_id, id),
  CHECK ((state = 'open') = (closed_at IS NULL))
);
CREATE INDEX task_inbox ON task (post_id, due_on NULLS LAST, opened_at, id) WHERE state = 'open';
CREATE INDEX task_inbox_shared ON task USING gin (other_post_ids) WHERE state = 'open' AND other_post_ids <> '{}';
CREATE INDEX task_of_document ON task (document_id, opening);
CREATE INDEX task_done_by_post ON task (post_id, closed_at DESC) WHERE state = 'done';

CREATE TABLE opinion (
  task_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version_no integer NOT NULL,
  capacity jsonb NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('agree', 'agree-with-changes', 'disagree')),
  text text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT business_now(),
  response text CHECK (response IN ('accepted', 'explained')),
  response_text text,
  responded_at timestamptz,
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  CHECK (verdict = 'agree' OR text <> ''),
  CHECK ((response IS NULL) = (responded_at IS NULL)),
  CHECK (response IS DISTINCT FROM 'explained' OR response_text <> '')
);

CREATE TABLE document_comment (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  capacity jsonb NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  at timestamptz NOT NULL DEFAULT business_now(),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);
CREATE TRIGGER document_comment_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON document_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE document_view (
  document_id uuid NOT NULL,
  person_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  version_no integer NOT NULL,
  act_seq integer NOT NULL,
  viewed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, person_id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES person (authority_id, id)
);
`);
    await runner.query(
      protectTables([
        'chain_definition',
        'document_template',
        'file',
        'document',
        'document_subject',
        'document_draft',
        'document_version',
        'rendition',
        'task',
        'opinion',
        'document_comment',
        'document_view',
      ]),
    );
    await runner.query(`
GRANT SELECT, INSERT ON chain_definition, file, document_subject, document_version, rendition, document_comment TO congvu_app;
GRANT SELECT, INSERT, UPDATE ON document_template, document, document_draft, task, opinion, document_view TO congvu_app;
GRANT SELECT ON chain_definition, document_template, document, task, file TO congvu_reader;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE document_view, document_comment, opinion, task, rendition, document_version, document_draft, document_subject, document, file, document_template, chain_definition;
`);
  }
}
