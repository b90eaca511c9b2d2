-- SPDX-License-Identifier: BSD-3-Clause

-- A body may speak of several lines: the line that comes first in the key of other tables is not known yet when it arrives.
-- state: 0 waits, 1 settled (its body is erased), 2 quarantined. part_of: the row of the body that an item was cut out of.
CREATE TABLE webhook_inbox (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    part_of     INTEGER,
    source      TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    sha256      BLOB    NOT NULL CHECK (length(sha256) = 32),
    body        BLOB    CHECK ((body IS NULL) = (state = 1)),
    state       INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    settled_at  INTEGER,
    reason      TEXT
) STRICT;
CREATE INDEX webhook_inbox_waiting ON webhook_inbox (id, received_at) WHERE state = 0;
CREATE INDEX webhook_inbox_quarantined ON webhook_inbox (id, received_at) WHERE state = 2;
CREATE INDEX webhook_inbox_settled ON webhook_inbox (settled_at) WHERE state = 1;
