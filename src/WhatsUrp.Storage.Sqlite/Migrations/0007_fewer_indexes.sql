-- SPDX-License-Identifier: BSD-3-Clause

-- What a person was sent, and that nobody has two copies of one broadcast, is one index.
CREATE UNIQUE INDEX delivery_recipient ON delivery (line_id, subscriber_id, broadcast_id);
DROP INDEX delivery_copy;
DROP INDEX delivery_person;

-- What is on the wire is never much: those whose lease has ended are found by looking at all of it.
CREATE INDEX delivery_sending ON delivery (line_id, broadcast_id, lease_until) WHERE state = 1;
CREATE INDEX delivery_in_doubt ON delivery (line_id, broadcast_id, resolve_after) WHERE state = 2;
DROP INDEX delivery_lease;
DROP INDEX delivery_doubt;

-- Ids begin with the instant at which they were made: what is old stands at the beginning of its line.
DROP INDEX delivery_age;
