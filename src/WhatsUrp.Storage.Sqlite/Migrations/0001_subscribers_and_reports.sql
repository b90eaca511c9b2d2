-- SPDX-License-Identifier: BSD-3-Clause

-- Ids are UUIDs (version 7, big-endian), times are microseconds since 1970 in UTC, line_id is the first column of every key.
-- Where a person's rows are read in an order, their index holds that order too: the planner would else walk the whole line.

CREATE TABLE subscriber (
    line_id           TEXT    NOT NULL,
    id                BLOB    NOT NULL CHECK (length(id) = 16),
    status            INTEGER NOT NULL CHECK (status IN (1, 2, 3)),
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    revision          INTEGER NOT NULL,
    merged_into       BLOB,
    closed_notice_for INTEGER,
    accepted_version  TEXT,
    accepted_sha256   TEXT,
    accepted_at       INTEGER,
    accepted_method   INTEGER,
    PRIMARY KEY (line_id, id),
    FOREIGN KEY (line_id, merged_into) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE INDEX subscriber_merged ON subscriber (line_id, merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE citizen_address (
    line_id       TEXT    NOT NULL,
    kind          INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    value         TEXT    NOT NULL CHECK (value <> ''),
    subscriber_id BLOB    NOT NULL,
    valid_from    INTEGER NOT NULL,
    valid_to      INTEGER,
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE UNIQUE INDEX citizen_address_current ON citizen_address (line_id, kind, value) WHERE valid_to IS NULL;
CREATE INDEX citizen_address_person ON citizen_address (line_id, subscriber_id);

CREATE TABLE subscriber_field (
    line_id       TEXT    NOT NULL,
    subscriber_id BLOB    NOT NULL,
    field_key     TEXT    NOT NULL,
    ordinal       INTEGER NOT NULL,
    value         TEXT    NOT NULL,
    folded        TEXT    NOT NULL,
    PRIMARY KEY (line_id, subscriber_id, field_key, ordinal),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE INDEX subscriber_field_value ON subscriber_field (line_id, field_key, folded);

CREATE TABLE policy_version (
    line_id     TEXT    NOT NULL,
    version     TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    url         TEXT,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (line_id, version, sha256)
) STRICT;
CREATE TRIGGER policy_version_no_update BEFORE UPDATE ON policy_version
BEGIN SELECT RAISE(ABORT, 'policy_version is immutable'); END;
CREATE TRIGGER policy_version_no_delete BEFORE DELETE ON policy_version
BEGIN SELECT RAISE(ABORT, 'policy_version is immutable'); END;

-- The evidence is a message id, which encodes a phone number: it can be erased, its digest stays and is what the chain covers.
CREATE TABLE consent_event (
    line_id         TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    subscriber_id   BLOB    NOT NULL,
    kind            INTEGER NOT NULL,
    list_id         TEXT    NOT NULL DEFAULT '',
    policy_version  TEXT,
    policy_sha256   TEXT,
    method          INTEGER,
    source          INTEGER NOT NULL,
    evidence        TEXT,
    evidence_sha256 TEXT,
    rule_id         TEXT,
    actor           TEXT    NOT NULL,
    occurred_at     INTEGER NOT NULL,
    recorded_at     INTEGER NOT NULL,
    prev_hash       BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash            BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE UNIQUE INDEX consent_event_once ON consent_event (line_id, evidence_sha256, kind, list_id) WHERE evidence_sha256 IS NOT NULL;
CREATE INDEX consent_event_person ON consent_event (line_id, subscriber_id, seq);
CREATE TRIGGER consent_event_no_delete BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'consent_event is append-only'); END;
CREATE TRIGGER consent_event_no_update BEFORE UPDATE ON consent_event
WHEN NEW.evidence IS NOT NULL
    OR NEW.line_id IS NOT OLD.line_id OR NEW.seq IS NOT OLD.seq OR NEW.subscriber_id IS NOT OLD.subscriber_id
    OR NEW.kind IS NOT OLD.kind OR NEW.list_id IS NOT OLD.list_id
    OR NEW.policy_version IS NOT OLD.policy_version OR NEW.policy_sha256 IS NOT OLD.policy_sha256
    OR NEW.method IS NOT OLD.method OR NEW.source IS NOT OLD.source
    OR NEW.evidence_sha256 IS NOT OLD.evidence_sha256 OR NEW.rule_id IS NOT OLD.rule_id OR NEW.actor IS NOT OLD.actor
    OR NEW.occurred_at IS NOT OLD.occurred_at OR NEW.recorded_at IS NOT OLD.recorded_at
    OR NEW.prev_hash IS NOT OLD.prev_hash OR NEW.hash IS NOT OLD.hash
BEGIN SELECT RAISE(ABORT, 'consent_event is append-only'); END;

-- The projection of consent_event.
CREATE TABLE subscription (
    line_id       TEXT    NOT NULL,
    list_id       TEXT    NOT NULL,
    subscriber_id BLOB    NOT NULL,
    state         INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
    since         INTEGER NOT NULL,
    PRIMARY KEY (line_id, list_id, subscriber_id),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE INDEX subscription_person ON subscription (line_id, subscriber_id, list_id, state);

CREATE TABLE draft (
    line_id       TEXT    NOT NULL,
    subscriber_id BLOB    NOT NULL,
    revision      INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    document      TEXT    NOT NULL,
    PRIMARY KEY (line_id, subscriber_id),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE report (
    line_id          TEXT    NOT NULL,
    id               BLOB    NOT NULL CHECK (length(id) = 16),
    number           INTEGER NOT NULL,
    subscriber_id    BLOB    NOT NULL,
    from_phone       TEXT,
    from_user        TEXT,
    from_parent_user TEXT,
    message          TEXT,
    received_at      INTEGER NOT NULL,
    kind             INTEGER NOT NULL,
    urgent           INTEGER NOT NULL,
    possible_opt_out INTEGER NOT NULL,
    text             TEXT    NOT NULL,
    media            TEXT    NOT NULL,
    position         TEXT,
    status           INTEGER NOT NULL,
    answered_at      INTEGER,
    PRIMARY KEY (line_id, id),
    UNIQUE (line_id, number),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
CREATE INDEX report_person ON report (line_id, subscriber_id, number);

-- The last number given, so that none is given twice even when reports are deleted one day.
CREATE TABLE line_counter (
    line_id TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    value   INTEGER NOT NULL,
    PRIMARY KEY (line_id, name)
) STRICT;

-- The digest of the message id is the key of de-duplication: it outlives an erasure, and names nobody.
CREATE TABLE inbound_seen (
    line_id    TEXT    NOT NULL,
    message_id BLOB    NOT NULL CHECK (length(message_id) = 32),
    seen_at    INTEGER NOT NULL,
    PRIMARY KEY (line_id, message_id)
) STRICT;
CREATE INDEX inbound_seen_age ON inbound_seen (seen_at);
