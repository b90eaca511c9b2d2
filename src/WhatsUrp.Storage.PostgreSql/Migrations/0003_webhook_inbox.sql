-- SPDX-License-Identifier: BSD-3-Clause

-- A body may speak of several lines: the line that comes first in the key of other tables is not known yet when it arrives.
-- state: 0 waits, 1 settled (its body is erased), 2 quarantined. part_of: the row of the body that an item was cut out of.
CREATE TABLE webhook_inbox (
    id          bigint           NOT NULL PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    part_of     bigint,
    source      text COLLATE "C" NOT NULL,
    received_at timestamptz      NOT NULL,
    sha256      bytea            NOT NULL CHECK (length(sha256) = 32),
    body        bytea            CHECK ((body IS NULL) = (state = 1)),
    state       smallint         NOT NULL CHECK (state IN (0, 1, 2)),
    settled_at  timestamptz,
    reason      text COLLATE "C"
);
CREATE INDEX webhook_inbox_waiting ON webhook_inbox (id, received_at) WHERE state = 0;
CREATE INDEX webhook_inbox_quarantined ON webhook_inbox (id, received_at) WHERE state = 2;
CREATE INDEX webhook_inbox_settled ON webhook_inbox (settled_at) WHERE state = 1;

-- Every row is read once and settled once: the index of those that wait must not fill with dead entries.
ALTER TABLE webhook_inbox SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
