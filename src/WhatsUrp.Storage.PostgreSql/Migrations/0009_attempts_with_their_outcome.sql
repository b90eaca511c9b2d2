-- SPDX-License-Identifier: BSD-3-Clause

-- An attempt is a row of its own from the first that is heard of it. While nothing is, its delivery says that it is under way, and since when.
ALTER TABLE delivery ADD COLUMN started_at timestamptz;
