-- SPDX-License-Identifier: BSD-3-Clause

-- The installation that the ledger belongs to, made with its first start. seen_at: when somebody last looked after it.
CREATE TABLE deployment (
    one                smallint         NOT NULL PRIMARY KEY CHECK (one = 1),
    id                 text COLLATE "C" NOT NULL,
    key                bytea            NOT NULL CHECK (length(key) = 32),
    epoch              integer          NOT NULL,
    seen_at            timestamptz      NOT NULL
);

-- document: what the author wants, as JSON, frozen with the submission. cursor, written: the last person whose row is written, and how many are.
CREATE TABLE broadcast (
    line_id            text COLLATE "C" NOT NULL,
    id                 uuid             NOT NULL,
    state              smallint         NOT NULL CHECK (state BETWEEN 0 AND 11),
    revision           bigint           NOT NULL,
    lane               smallint         NOT NULL CHECK (lane BETWEEN 0 AND 3),
    author             text COLLATE "C" NOT NULL,
    approver           text COLLATE "C",
    content_sha256     text COLLATE "C" NOT NULL,
    document           text COLLATE "C" NOT NULL,
    on_unknown         smallint         NOT NULL,
    pause_reason       smallint         NOT NULL,
    created_at         timestamptz      NOT NULL,
    materialised_at    timestamptz,
    ended_at           timestamptz,
    expected           integer          NOT NULL,
    excluded           text COLLATE "C" NOT NULL,
    cursor             uuid,
    written            integer          NOT NULL DEFAULT 0,
    PRIMARY KEY (line_id, id)
);
CREATE INDEX broadcast_state ON broadcast (line_id, state, lane, id);

-- Persons who are not on a list as they might be: who is left out of a broadcast is found among them.
CREATE INDEX subscription_inactive ON subscription (line_id, subscriber_id) WHERE state <> 2;

-- There is no foreign key: to write a million copies would lock a million persons, whose rows are never deleted.
-- One message to one person. A copy of a broadcast names the person alone: address, words and data are read when it is claimed.
-- A message of its own holds them (to_*, content, in_reply_to, identity_hash, window_at), until they are erased.
-- pair: digest of the address. cause: digest of the message that it answers. outside: it left outside the service window.
CREATE TABLE delivery (
    line_id            text COLLATE "C" NOT NULL,
    id                 uuid             NOT NULL,
    broadcast_id       uuid,
    subscriber_id      uuid,
    lane               smallint         NOT NULL CHECK (lane BETWEEN 0 AND 3),
    state              smallint         NOT NULL CHECK (state BETWEEN 0 AND 8),
    created_at         timestamptz      NOT NULL,
    due_at             timestamptz      NOT NULL,
    deadline           timestamptz,
    attempt            integer          NOT NULL DEFAULT 0,
    tries              integer          NOT NULL DEFAULT 0,
    lease              uuid,
    lease_owner        text COLLATE "C",
    lease_until        timestamptz,
    unknown_since      timestamptz,
    resolve_after      timestamptz,
    reason             text COLLATE "C",
    code               integer,
    accepted_at        timestamptz,
    sent_at            timestamptz,
    delivered_at       timestamptz,
    read_at            timestamptz,
    failed_at          timestamptz,
    failed_code        integer,
    possible_duplicate boolean          NOT NULL DEFAULT false,
    duplicates         integer          NOT NULL DEFAULT 0,
    outside            boolean          NOT NULL DEFAULT false,
    pair               bytea,
    cause              bytea,
    ordinal            integer,
    to_phone           text COLLATE "C",
    to_user            text COLLATE "C",
    to_parent_user     text COLLATE "C",
    content            text COLLATE "C",
    in_reply_to        text COLLATE "C",
    identity_hash      text COLLATE "C",
    has_window         boolean          NOT NULL DEFAULT false,
    window_at          timestamptz,
    PRIMARY KEY (line_id, id)
);
CREATE UNIQUE INDEX delivery_copy ON delivery (line_id, broadcast_id, subscriber_id) WHERE broadcast_id IS NOT NULL;
CREATE UNIQUE INDEX delivery_cause ON delivery (line_id, cause, ordinal) WHERE cause IS NOT NULL;
-- Each source of a claim has its own order: what a paused broadcast holds stands in nobody's way.
CREATE INDEX delivery_own_ready ON delivery (line_id, lane, due_at, id) WHERE state = 0 AND broadcast_id IS NULL;
CREATE INDEX delivery_copy_ready ON delivery (line_id, broadcast_id, due_at, id) WHERE state = 0 AND broadcast_id IS NOT NULL;
CREATE INDEX delivery_pair ON delivery (line_id, pair, state) WHERE pair IS NOT NULL;
CREATE INDEX delivery_person ON delivery (line_id, subscriber_id) WHERE subscriber_id IS NOT NULL;
CREATE INDEX delivery_lease ON delivery (lease_until) WHERE state = 1;
CREATE INDEX delivery_unknown ON delivery (resolve_after, id) WHERE state = 2;
CREATE INDEX delivery_broadcast ON delivery (line_id, broadcast_id, id) WHERE broadcast_id IS NOT NULL;
CREATE INDEX delivery_doubt ON delivery (line_id, broadcast_id) WHERE state IN (1, 2);
CREATE INDEX delivery_accepted ON delivery (line_id, accepted_at) WHERE accepted_at IS NOT NULL;
CREATE INDEX delivery_age ON delivery (created_at);

-- Claims turn over the head of the partial indices: dead entries must not pile up there.
ALTER TABLE delivery SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- The second line of defence: the transitions T1 to T15 are all there are. To accepted: T5, T9, T15.
CREATE TRIGGER delivery_begins_ready BEFORE INSERT ON delivery
FOR EACH ROW WHEN (NEW.state <> 0) EXECUTE FUNCTION refuse_change('ready when it begins');
CREATE TRIGGER delivery_transition BEFORE UPDATE OF state ON delivery
FOR EACH ROW WHEN (
    NEW.state <> OLD.state AND NEW.state <> 3 AND OLD.state * 10 + NEW.state NOT IN (1, 5, 6, 7, 10, 12, 14, 20, 28, 30, 34)
    OR NEW.state = 3 AND OLD.state <> 3 AND OLD.attempt = 0)
EXECUTE FUNCTION refuse_change('never in that state after the one before');

-- message: the first 16 bytes of the SHA-256 of the id that the platform gave; the id itself encodes a phone number.
-- result: 1 not sent, 2 accepted, 3 refused, 4 unknown.
CREATE TABLE attempt (
    line_id            text COLLATE "C" NOT NULL,
    delivery_id        uuid             NOT NULL,
    attempt            integer          NOT NULL,
    started_at         timestamptz      NOT NULL,
    ended_at           timestamptz,
    result             smallint         CHECK (result BETWEEN 1 AND 4),
    code               integer,
    trace_id           text COLLATE "C",
    message            bytea,
    failed_at          timestamptz,
    was_unknown        boolean          NOT NULL DEFAULT false,
    is_counted         boolean          NOT NULL DEFAULT false,
    PRIMARY KEY (line_id, delivery_id, attempt)
);
CREATE UNIQUE INDEX attempt_message ON attempt (line_id, message) WHERE message IS NOT NULL;

-- Receipts that fit no delivery so far.
CREATE TABLE receipt (
    line_id            text COLLATE "C" NOT NULL,
    id                 bigint           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message            bytea,
    status             text COLLATE "C" NOT NULL,
    at                 timestamptz      NOT NULL,
    code               integer,
    retry_after        bigint,
    delivery_id        uuid,
    attempt            integer          NOT NULL,
    received_at        timestamptz      NOT NULL
);
CREATE INDEX receipt_message ON receipt (line_id, message);
CREATE INDEX receipt_age ON receipt (received_at);

CREATE TABLE line_gate (
    line_id            text COLLATE "C" NOT NULL PRIMARY KEY,
    rate               double precision NOT NULL,
    tokens             double precision NOT NULL,
    refilled_at        timestamptz      NOT NULL,
    effective_rate     double precision NOT NULL,
    blocked_until      timestamptz,
    strikes            integer          NOT NULL,
    struck_at          timestamptz
);

-- proofs: pairs of instants, when a receipt was seen and when its attempt began, oldest first.
CREATE TABLE line_feed (
    line_id            text COLLATE "C" NOT NULL PRIMARY KEY,
    last_receipt_at    timestamptz      NOT NULL,
    proofs             bytea            NOT NULL
);

CREATE TABLE pair_pace (
    line_id            text COLLATE "C" NOT NULL,
    pair               bytea            NOT NULL,
    tokens             double precision NOT NULL,
    refilled_at        timestamptz      NOT NULL,
    PRIMARY KEY (line_id, pair)
);
CREATE INDEX pair_pace_age ON pair_pace (refilled_at);

CREATE TABLE audit (
    line_id            text COLLATE "C" NOT NULL,
    seq                bigint           NOT NULL,
    at                 timestamptz      NOT NULL,
    actor              text COLLATE "C" NOT NULL,
    action             text COLLATE "C" NOT NULL CHECK (action <> ''),
    subject            text COLLATE "C" NOT NULL,
    detail             text COLLATE "C" NOT NULL,
    prev_hash          bytea            NOT NULL CHECK (length(prev_hash) = 32),
    hash               bytea            NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq)
);
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION refuse_change('append-only');
