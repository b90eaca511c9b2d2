-- SPDX-License-Identifier: BSD-3-Clause

-- When somebody last wrote from this address, by WhatsApp's clock: it opens the service window, and goes when the address goes.
ALTER TABLE citizen_address ADD COLUMN last_inbound_at INTEGER;

-- Media of erased persons whose bytes still have to be deleted; the row goes with them.
CREATE TABLE erased_medium (
    line_id   TEXT NOT NULL,
    medium_id TEXT NOT NULL,
    UNIQUE (line_id, medium_id)
) STRICT;
