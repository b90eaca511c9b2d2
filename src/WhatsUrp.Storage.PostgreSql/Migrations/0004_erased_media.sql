-- SPDX-License-Identifier: BSD-3-Clause

-- Media of erased persons whose bytes still have to be deleted; the row goes with them.
CREATE TABLE erased_medium (
    line_id   text COLLATE "C" NOT NULL,
    medium_id text COLLATE "C" NOT NULL,
    rowid     bigint           NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (line_id, medium_id)
);
