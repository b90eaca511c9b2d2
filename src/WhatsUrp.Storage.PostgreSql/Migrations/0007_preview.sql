-- SPDX-License-Identifier: BSD-3-Clause

-- To count an audience two indexes are read side by side, both in the order of persons, and no row: who is on a list, and when they wrote.
CREATE INDEX subscription_active ON subscription (line_id, list_id, subscriber_id) WHERE state = 2;

-- It makes each incoming message write the indexes of its address again; there are few of those for each message that is counted.
CREATE INDEX citizen_address_heard ON citizen_address (line_id, subscriber_id) INCLUDE (last_inbound_at) WHERE valid_to IS NULL;
