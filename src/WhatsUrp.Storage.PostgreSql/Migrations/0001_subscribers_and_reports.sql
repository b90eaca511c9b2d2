-- SPDX-License-Identifier: BSD-3-Clause

-- Ids are UUIDs of version 7, line_id is the first column of every key. Texts are compared by their bytes (COLLATE "C"), whatever
-- the language of the database. A column rowid tells which of two rows came first where their times are equal.
-- Where a person's rows are read in an order, their index holds that order too.

CREATE TABLE subscriber (
    line_id           text COLLATE "C" NOT NULL,
    id                uuid             NOT NULL,
    status            smallint         NOT NULL CHECK (status IN (1, 2, 3)),
    created_at        timestamptz      NOT NULL,
    updated_at        timestamptz      NOT NULL,
    revision          bigint           NOT NULL,
    merged_into       uuid,
    closed_notice_for timestamptz,
    accepted_version  text COLLATE "C",
    accepted_sha256   text COLLATE "C",
    accepted_at       timestamptz,
    accepted_method   smallint,
    PRIMARY KEY (line_id, id),
    FOREIGN KEY (line_id, merged_into) REFERENCES subscriber (line_id, id)
);
CREATE INDEX subscriber_merged ON subscriber (line_id, merged_into) WHERE merged_into IS NOT NULL;

-- last_inbound_at: when somebody last wrote from this address, by WhatsApp's clock. It goes when the address goes.
CREATE TABLE citizen_address (
    line_id         text COLLATE "C" NOT NULL,
    kind            smallint         NOT NULL CHECK (kind IN (1, 2, 3)),
    value           text COLLATE "C" NOT NULL CHECK (value <> ''),
    subscriber_id   uuid             NOT NULL,
    valid_from      timestamptz      NOT NULL,
    valid_to        timestamptz,
    last_inbound_at timestamptz,
    rowid           bigint           NOT NULL GENERATED ALWAYS AS IDENTITY,
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE UNIQUE INDEX citizen_address_current ON citizen_address (line_id, kind, value) WHERE valid_to IS NULL;
CREATE INDEX citizen_address_person ON citizen_address (line_id, subscriber_id);

CREATE TABLE subscriber_field (
    line_id       text COLLATE "C" NOT NULL,
    subscriber_id uuid             NOT NULL,
    field_key     text COLLATE "C" NOT NULL,
    ordinal       integer          NOT NULL,
    value         text COLLATE "C" NOT NULL,
    folded        text COLLATE "C" NOT NULL,
    PRIMARY KEY (line_id, subscriber_id, field_key, ordinal),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE INDEX subscriber_field_value ON subscriber_field (line_id, field_key, folded);

CREATE TABLE policy_version (
    line_id     text COLLATE "C" NOT NULL,
    version     text COLLATE "C" NOT NULL,
    sha256      text COLLATE "C" NOT NULL,
    text        text COLLATE "C" NOT NULL,
    url         text COLLATE "C",
    recorded_at timestamptz      NOT NULL,
    PRIMARY KEY (line_id, version, sha256)
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is %', TG_TABLE_NAME, TG_ARGV[0]; END $$;
CREATE TRIGGER policy_version_immutable BEFORE UPDATE OR DELETE ON policy_version
FOR EACH ROW EXECUTE FUNCTION refuse_change('immutable');

-- The evidence is a message id, which encodes a phone number: it can be erased, its digest stays and is what the chain covers.
CREATE TABLE consent_event (
    line_id         text COLLATE "C" NOT NULL,
    seq             bigint           NOT NULL,
    subscriber_id   uuid             NOT NULL,
    kind            smallint         NOT NULL,
    list_id         text COLLATE "C" NOT NULL DEFAULT '',
    policy_version  text COLLATE "C",
    policy_sha256   text COLLATE "C",
    method          smallint,
    source          smallint         NOT NULL,
    evidence        text COLLATE "C",
    evidence_sha256 text COLLATE "C",
    rule_id         text COLLATE "C",
    actor           text COLLATE "C" NOT NULL,
    occurred_at     timestamptz      NOT NULL,
    recorded_at     timestamptz      NOT NULL,
    prev_hash       bytea            NOT NULL CHECK (length(prev_hash) = 32),
    hash            bytea            NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE UNIQUE INDEX consent_event_once ON consent_event (line_id, evidence_sha256, kind, list_id) WHERE evidence_sha256 IS NOT NULL;
CREATE INDEX consent_event_person ON consent_event (line_id, subscriber_id, seq);
CREATE TRIGGER consent_event_no_delete BEFORE DELETE ON consent_event
FOR EACH ROW EXECUTE FUNCTION refuse_change('append-only');
CREATE TRIGGER consent_event_no_update BEFORE UPDATE ON consent_event
FOR EACH ROW WHEN (NEW.evidence IS NOT NULL
    OR (NEW.line_id, NEW.seq, NEW.subscriber_id, NEW.kind, NEW.list_id, NEW.policy_version, NEW.policy_sha256, NEW.method, NEW.source,
        NEW.evidence_sha256, NEW.rule_id, NEW.actor, NEW.occurred_at, NEW.recorded_at, NEW.prev_hash, NEW.hash)
    IS DISTINCT FROM
       (OLD.line_id, OLD.seq, OLD.subscriber_id, OLD.kind, OLD.list_id, OLD.policy_version, OLD.policy_sha256, OLD.method, OLD.source,
        OLD.evidence_sha256, OLD.rule_id, OLD.actor, OLD.occurred_at, OLD.recorded_at, OLD.prev_hash, OLD.hash))
EXECUTE FUNCTION refuse_change('append-only');

-- The projection of consent_event.
CREATE TABLE subscription (
    line_id       text COLLATE "C" NOT NULL,
    list_id       text COLLATE "C" NOT NULL,
    subscriber_id uuid             NOT NULL,
    state         smallint         NOT NULL CHECK (state IN (1, 2, 3)),
    since         timestamptz      NOT NULL,
    PRIMARY KEY (line_id, list_id, subscriber_id),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE INDEX subscription_person ON subscription (line_id, subscriber_id, list_id, state);

CREATE TABLE draft (
    line_id       text COLLATE "C" NOT NULL,
    subscriber_id uuid             NOT NULL,
    revision      integer          NOT NULL,
    expires_at    timestamptz      NOT NULL,
    document      text COLLATE "C" NOT NULL,
    PRIMARY KEY (line_id, subscriber_id),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE report (
    line_id          text COLLATE "C" NOT NULL,
    id               uuid             NOT NULL,
    number           bigint           NOT NULL,
    subscriber_id    uuid             NOT NULL,
    from_phone       text COLLATE "C",
    from_user        text COLLATE "C",
    from_parent_user text COLLATE "C",
    message          text COLLATE "C",
    received_at      timestamptz      NOT NULL,
    kind             smallint         NOT NULL,
    urgent           boolean          NOT NULL,
    possible_opt_out boolean          NOT NULL,
    text             text COLLATE "C" NOT NULL,
    media            text COLLATE "C" NOT NULL,
    position         text COLLATE "C",
    status           smallint         NOT NULL,
    answered_at      timestamptz,
    PRIMARY KEY (line_id, id),
    UNIQUE (line_id, number),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
);
CREATE INDEX report_person ON report (line_id, subscriber_id, number);

-- The last number given, so that none is given twice even when reports are deleted one day.
CREATE TABLE line_counter (
    line_id text COLLATE "C" NOT NULL,
    name    text COLLATE "C" NOT NULL,
    value   bigint           NOT NULL,
    PRIMARY KEY (line_id, name)
);

-- The digest of the message id is the key of de-duplication: it outlives an erasure, and names nobody.
CREATE TABLE inbound_seen (
    line_id    text COLLATE "C" NOT NULL,
    message_id bytea            NOT NULL CHECK (length(message_id) = 32),
    seen_at    timestamptz      NOT NULL,
    PRIMARY KEY (line_id, message_id)
);
CREATE INDEX inbound_seen_age ON inbound_seen (seen_at);
