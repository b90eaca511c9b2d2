-- SPDX-License-Identifier: BSD-3-Clause

-- What staff ordered about office hours while the service ran (action 1) and took back (action 2), as one hash chain a line.
-- Dates are 2027-06-12/2027-06-13,2027-06-20; hours are minutes of the day, 540-780,900-1020; issued is a civil date.
-- The case of an id does not count; lower() knows the letters of ASCII alone under COLLATE "C".
CREATE TABLE office_override (
    line_id     text COLLATE "C" NOT NULL,
    seq         bigint           NOT NULL,
    action      smallint         NOT NULL CHECK (action IN (1, 2)),
    id          text COLLATE "C" NOT NULL CHECK (id <> ''),
    office      text COLLATE "C",
    kind        smallint         NOT NULL CHECK (kind IN (0, 1, 2)),
    dates       text COLLATE "C" NOT NULL CHECK (dates <> ''),
    hours       text COLLATE "C" NOT NULL,
    reason      text COLLATE "C",
    act         text COLLATE "C",
    issued      text COLLATE "C",
    actor       text COLLATE "C" NOT NULL CHECK (actor <> ''),
    recorded_at timestamptz      NOT NULL,
    prev_hash   bytea            NOT NULL CHECK (length(prev_hash) = 32),
    hash        bytea            NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (line_id, seq)
);
CREATE UNIQUE INDEX office_override_once ON office_override (line_id, lower(id COLLATE "C"), action);
CREATE TRIGGER office_override_append_only BEFORE UPDATE OR DELETE ON office_override
FOR EACH ROW EXECUTE FUNCTION refuse_change('append-only');
