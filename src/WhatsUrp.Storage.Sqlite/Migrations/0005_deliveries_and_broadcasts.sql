-- SPDX-License-Identifier: BSD-3-Clause

-- The installation that the ledger belongs to, made with its first start. seen_at: when somebody last looked after it.
CREATE TABLE deployment (
    one     INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id      TEXT    NOT NULL,
    key     BLOB    NOT NULL CHECK (length(key) = 32),
    epoch   INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

-- document: what the author wants, as JSON, frozen with the submission. cursor, written: the last person whose row is written, and how many are.
CREATE TABLE broadcast (
    line_id         TEXT    NOT NULL,
    id              BLOB    NOT NULL CHECK (length(id) = 16),
    state           INTEGER NOT NULL CHECK (state BETWEEN 0 AND 11),
    revision        INTEGER NOT NULL,
    lane            INTEGER NOT NULL CHECK (lane BETWEEN 0 AND 3),
    author          TEXT    NOT NULL,
    approver        TEXT,
    content_sha256  TEXT    NOT NULL,
    document        TEXT    NOT NULL,
    on_unknown      INTEGER NOT NULL,
    pause_reason    INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    materialised_at INTEGER,
    ended_at        INTEGER,
    expected        INTEGER NOT NULL,
    excluded        TEXT    NOT NULL,
    cursor          BLOB,
    written         INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (line_id, id)
) STRICT;
CREATE INDEX broadcast_state ON broadcast (line_id, state, lane, id);

-- Persons who are not on a list as they might be: who is left out of a broadcast is found among them.
CREATE INDEX subscription_inactive ON subscription (line_id, subscriber_id) WHERE state <> 2;

-- One message to one person. A copy of a broadcast names the person alone: address, words and data are read when it is claimed.
-- A message of its own holds them (to_*, content, in_reply_to, identity_hash, window_at), until they are erased.
-- pair: digest of the address. cause: digest of the message that it answers. outside: it left outside the service window.
CREATE TABLE delivery (
    line_id            TEXT    NOT NULL,
    id                 BLOB    NOT NULL CHECK (length(id) = 16),
    broadcast_id       BLOB,
    subscriber_id      BLOB,
    lane               INTEGER NOT NULL CHECK (lane BETWEEN 0 AND 3),
    state              INTEGER NOT NULL CHECK (state BETWEEN 0 AND 8),
    created_at         INTEGER NOT NULL,
    due_at             INTEGER NOT NULL,
    deadline           INTEGER,
    attempt            INTEGER NOT NULL DEFAULT 0,
    tries              INTEGER NOT NULL DEFAULT 0,
    lease              BLOB,
    lease_owner        TEXT,
    lease_until        INTEGER,
    unknown_since      INTEGER,
    resolve_after      INTEGER,
    reason             TEXT,
    code               INTEGER,
    accepted_at        INTEGER,
    sent_at            INTEGER,
    delivered_at       INTEGER,
    read_at            INTEGER,
    failed_at          INTEGER,
    failed_code        INTEGER,
    possible_duplicate INTEGER NOT NULL DEFAULT 0,
    duplicates         INTEGER NOT NULL DEFAULT 0,
    outside            INTEGER NOT NULL DEFAULT 0,
    pair               BLOB,
    cause              BLOB,
    ordinal            INTEGER,
    to_phone           TEXT,
    to_user            TEXT,
    to_parent_user     TEXT,
    content            TEXT,
    in_reply_to        TEXT,
    identity_hash      TEXT,
    has_window         INTEGER NOT NULL DEFAULT 0,
    window_at          INTEGER,
    PRIMARY KEY (line_id, id),
    FOREIGN KEY (line_id, broadcast_id) REFERENCES broadcast (line_id, id),
    FOREIGN KEY (line_id, subscriber_id) REFERENCES subscriber (line_id, id)
) STRICT;
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

-- The second line of defence: the transitions T1 to T15 are all there are. To accepted: T5, T9, T15.
CREATE TRIGGER delivery_begins_ready BEFORE INSERT ON delivery WHEN NEW.state <> 0
BEGIN SELECT RAISE(ABORT, 'a delivery begins as ready'); END;
CREATE TRIGGER delivery_transition BEFORE UPDATE OF state ON delivery
WHEN NEW.state <> OLD.state AND NEW.state <> 3 AND OLD.state * 10 + NEW.state NOT IN (1, 5, 6, 7, 10, 12, 14, 20, 28, 30, 34)
    OR NEW.state = 3 AND OLD.state <> 3 AND OLD.attempt = 0
BEGIN SELECT RAISE(ABORT, 'illegal transition of a delivery'); END;

-- message: the first 16 bytes of the SHA-256 of the id that the platform gave; the id itself encodes a phone number.
-- result: 1 not sent, 2 accepted, 3 refused, 4 unknown.
CREATE TABLE attempt (
    line_id     TEXT    NOT NULL,
    delivery_id BLOB    NOT NULL,
    attempt     INTEGER NOT NULL,
    started_at  INTEGER NOT NULL,
    ended_at    INTEGER,
    result      INTEGER CHECK (result BETWEEN 1 AND 4),
    code        INTEGER,
    trace_id    TEXT,
    message     BLOB,
    failed_at   INTEGER,
    was_unknown INTEGER NOT NULL DEFAULT 0,
    is_counted  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (line_id, delivery_id, attempt)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX attempt_message ON attempt (line_id, message) WHERE message IS NOT NULL;

-- Receipts that fit no delivery so far.
CREATE TABLE receipt (
    line_id     TEXT    NOT NULL,
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message     BLOB,
    status      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    code        INTEGER,
    retry_after INTEGER,
    delivery_id BLOB,
    attempt     INTEGER NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX receipt_message ON receipt (line_id, message);
CREATE INDEX receipt_age ON receipt (received_at);

CREATE TABLE line_gate (
    line_id        TEXT NOT NULL PRIMARY KEY,
    rate           REAL NOT NULL,
    tokens         REAL NOT NULL,
    refilled_at    INTEGER NOT NULL,
    effective_rate REAL NOT NULL,
    blocked_until  INTEGER,
    strikes        INTEGER NOT NULL,
    struck_at      INTEGER
) STRICT;

-- proofs: pairs of instants, when a receipt was seen and when its attempt began, oldest first.
CREATE TABLE line_feed (
    line_id         TEXT    NOT NULL PRIMARY KEY,
    last_receipt_at INTEGER NOT NULL,
    proofs          BLOB    NOT NULL
) STRICT;

CREATE TABLE pair_pace (
    line_id     TEXT    NOT NULL,
    pair        BLOB    NOT NULL,
    tokens      REAL    NOT NULL,
    refilled_at INTEGER NOT NULL,
    PRIMARY KEY (line_id, pair)
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_pace_age ON pair_pace (refilled_at);

CREATE TABLE audit (
    line_id   TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    actor     TEXT    NOT NULL,
    action    TEXT    NOT NULL CHECK (action <> ''),
    subject   TEXT    NOT NULL,
    detail    TEXT    NOT NULL,
    prev_hash BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq)
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
