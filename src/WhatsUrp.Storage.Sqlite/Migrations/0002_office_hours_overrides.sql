-- SPDX-License-Identifier: BSD-3-Clause

-- What staff ordered about office hours while the service ran (action 1) and took back (action 2), as one hash chain a line.
-- Dates are 2027-06-12/2027-06-13,2027-06-20; hours are minutes of the day, 540-780,900-1020; issued is a civil date.
CREATE TABLE office_override (
    line_id     TEXT    NOT NULL,
    seq         INTEGER NOT NULL,
    action      INTEGER NOT NULL CHECK (action IN (1, 2)),
    id          TEXT    NOT NULL COLLATE NOCASE CHECK (id <> ''),
    office      TEXT,
    kind        INTEGER NOT NULL CHECK (kind IN (0, 1, 2)),
    dates       TEXT    NOT NULL CHECK (dates <> ''),
    hours       TEXT    NOT NULL,
    reason      TEXT,
    act         TEXT,
    issued      TEXT,
    actor       TEXT    NOT NULL CHECK (actor <> ''),
    recorded_at INTEGER NOT NULL,
    prev_hash   BLOB    NOT NULL CHECK (length(prev_hash) = 32),
    hash        BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq)
) STRICT;
CREATE UNIQUE INDEX office_override_once ON office_override (line_id, id, action);
CREATE TRIGGER office_override_no_update BEFORE UPDATE ON office_override
BEGIN SELECT RAISE(ABORT, 'office_override is append-only'); END;
CREATE TRIGGER office_override_no_delete BEFORE DELETE ON office_override
BEGIN SELECT RAISE(ABORT, 'office_override is append-only'); END;
